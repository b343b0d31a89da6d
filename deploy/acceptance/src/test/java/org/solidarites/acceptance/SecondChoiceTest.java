package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A referral that an association refuses goes on to the desk, and from there to a dossier and back, through Kafka. */
@WholeSuite
class SecondChoiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalDate today = LocalDate.now(CityClock.NOW);

    @Test
    void aRefusedReferralComesBackFromItsSecondChoice(Door door) {
        String first = refer(door);

        Answer refused = post(door, "/v1/referrals/" + first + "/refusal", door.partner("partner-other"), """
                {"reason": "NO_CAPACITY"}""");
        assertThat(refused.json().path("person").isNull()).as(refused.body()).isTrue();
        String second = door.get("/v1/referrals/" + first, partner(door)).text("/followedBy");

        String dossier = awaitReferral(door, second, "IN_PROGRESS").text("/dossierId");
        decide(door, dossier);

        Answer resolved = awaitReferral(door, second, "RESOLVED");
        assertThat(resolved.text("/outcome")).isEqualTo("GRANTED");
        assertThat(resolved.text("/follows")).isEqualTo(first);
        assertThat(resolved.json().path("person").isNull()).as(resolved.body()).isTrue();
        assertThat(door.get("/v1/referrals/" + second, door.partner("partner-other"))
                        .status())
                .isEqualTo(404);
    }

    private String refer(Door door) {
        return door.call("POST", "/v1/referrals", partner(door), """
                        {"organization": "asso-other", "aid": "aide-alimentaire", "secondChoice": {"guichet": "ccas"},
                         "person": {"firstName": "Awa", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "%s"}}""".formatted(today), ReferralCase.newKey())
                .text("/id");
    }

    private void decide(Door door, String dossier) {
        String address = "/v1/aid/dossiers/" + dossier;
        String version = door.get(address, partner(door)).header("ETag");
        Answer described = door.call(
                "PUT",
                address + "/household",
                partner(door),
                ReferralCase.household(today),
                Map.of("If-Match", version));
        assertThat(described.status()).as(described.body()).isEqualTo(200);
        post(door, address + "/submission", partner(door), null);
        String envelope = EnvelopeCase.body("aide-alimentaire", today.getYear());
        assertThat(door.call(
                                "POST",
                                "/v1/aid/envelopes",
                                door.user("coordinator.demo"),
                                envelope,
                                ReferralCase.newKey())
                        .status())
                .as("opened now, or before")
                .isIn(201, 409);
        String grant = "{\"decision\": \"GRANTED\", \"amount\": 100.00}";
        post(door, address + "/completeness", door.user("instructor.demo"), null);
        post(door, address + "/proposal", door.user("instructor.demo"), grant);
        post(door, address + "/decision", door.user("committee.demo"), grant);
    }

    private static Answer post(Door door, String path, String token, @Nullable String body) {
        Answer answer = door.call("POST", path, token, body, ReferralCase.newKey());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
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
