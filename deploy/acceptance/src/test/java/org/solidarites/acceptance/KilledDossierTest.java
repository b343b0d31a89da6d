package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.solidarites.local.Part;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/** The service is killed in the middle of a dossier, again and again: it goes on, and nothing is lost or done twice. */
@WholeSuite
class KilledDossierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GRANT = "{\"decision\": \"GRANTED\", \"amount\": 100.00}";

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    @Test
    void goesOnWhereItWas(Stack stack, Door door) throws Exception {
        Part aid = stack.part(PartName.AID);
        openEnvelope(door);
        double before = committed(door);
        String referral = refer(door);
        String dossier = awaitReferral(door, referral, "IN_PROGRESS").text("/dossierId");
        String at = "/v1/aid/dossiers/" + dossier;
        describe(door, at);

        killedWhile(aid, door, at + "/submission", partner(door), null);
        assertThat(state(door, at)).isEqualTo("SUBMITTED");
        killedWhile(aid, door, at + "/completeness", door.user("instructor.demo"), null);
        assertThat(state(door, at)).isEqualTo("COMPLETE");
        killedWhile(aid, door, at + "/proposal", door.user("instructor.demo"), GRANT);
        assertThat(state(door, at)).isEqualTo("PROPOSED");
        killedWhile(aid, door, at + "/decision", door.user("committee.demo"), GRANT);

        assertThat(awaitReferral(door, referral, "RESOLVED").text("/outcome")).isEqualTo("GRANTED");
        assertThat(steps(door, at))
                .containsExactly("GRANTED", "PROPOSED", "COMPLETED", "SUBMITTED", "HOUSEHOLD_DESCRIBED", "OPENED");
        assertThat(committed(door) - before).isEqualTo(100.00);
        String household = door.get(at, partner(door)).text("/householdRef");
        JsonNode account = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> door.get("/v1/caisse/accounts?household=" + household, door.user("coordinator.demo"))
                                .json()
                                .at("/items/0"),
                        found -> !found.isMissingNode());
        assertThat(account.path("balance").asDouble()).isEqualTo(100.00);
        buys(door, account.path("id").asText());
    }

    /** From the food aid that was granted to a purchase: a code is shown, the association redeems it. */
    private static void buys(Door door, String account) {
        Answer seller = door.post("/v1/caisse/sellers", door.user("coordinator.demo"), """
                {"caisse": "nantes", "organization": "asso-demo", "approval": {"name": "Épicerie de démonstration",
                 "kind": "GROCERY", "categories": ["fruits-legumes"], "from": "2026-01-01",
                 "decision": "comité local de démonstration"}}""");
        assertThat(seller.status()).as("approved now, or before").isIn(201, 409);
        String code = door.post("/v1/caisse/accounts/" + account + "/codes", door.user("agent.demo"), null)
                .text("/code");
        Answer bought =
                door.call("POST", "/v1/caisse/purchases", partner(door), """
                {"code": "%s", "lines": [{"category": "fruits-legumes", "amount": 12.40}]}""".formatted(code), ReferralCase.newKey());
        assertThat(bought.status()).as(bought.body()).isEqualTo(201);
        assertThat(door.get("/v1/caisse/accounts/" + account, door.user("agent.demo"))
                        .json()
                        .path("balance")
                        .asDouble())
                .isEqualTo(87.60);
    }

    /** Sends a step, kills the service while it may be at work on it, and sends it again until it is answered. */
    private static void killedWhile(Part aid, Door door, String path, String token, @Nullable String body)
            throws InterruptedException {
        Map<String, String> key = ReferralCase.newKey();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> door.call("POST", path, token, body, key));
        aid.kill();
        first.handle((answered, cutOff) -> true).join();
        aid.startAndAwait();
        Answer answer = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> door.call("POST", path, token, body, key), given -> given.status() < 500);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void openEnvelope(Door door) {
        String body = EnvelopeCase.body(
                "aide-alimentaire", LocalDate.now(Clock.systemUTC()).getYear());
        assertThat(door.call("POST", "/v1/aid/envelopes", door.user("coordinator.demo"), body, ReferralCase.newKey())
                        .status())
                .as("opened now, or before")
                .isIn(201, 409);
    }

    private double committed(Door door) {
        return door.get("/v1/aid/envelopes?aid=aide-alimentaire&year=" + today.getYear(), door.user("coordinator.demo"))
                .json()
                .at("/items/0/committed")
                .asDouble();
    }

    private String refer(Door door) {
        return door.call("POST", "/v1/referrals", partner(door), """
                        {"guichet": "ccas", "aid": "aide-alimentaire",
                         "person": {"firstName": "Awa", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "%s"}}""".formatted(today), ReferralCase.newKey())
                .text("/id");
    }

    private void describe(Door door, String at) {
        String version = door.get(at, partner(door)).header("ETag");
        Answer described = door.call(
                "PUT", at + "/household", partner(door), ReferralCase.household(today), Map.of("If-Match", version));
        assertThat(described.status()).as(described.body()).isEqualTo(200);
    }

    private static String state(Door door, String at) {
        return door.get(at, partner(door)).text("/state");
    }

    private static List<String> steps(Door door, String at) {
        List<String> found = new ArrayList<>();
        door.get(at + "/steps?limit=100", partner(door))
                .json()
                .at("/items")
                .forEach(step -> found.add(step.path("step").asText()));
        return found;
    }

    private static Answer awaitReferral(Door door, String id, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> door.get("/v1/referrals/" + id, partner(door)),
                        answer -> answer.text("/state").equals(state));
    }

    private static String partner(Door door) {
        return door.partner("partner-demo");
    }
}
