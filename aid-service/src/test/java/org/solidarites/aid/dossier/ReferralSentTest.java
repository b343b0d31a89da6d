package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.HOUSEHOLD;
import static org.solidarites.aid.dossier.DossierCase.as;
import static org.solidarites.aid.dossier.DossierCase.decide;
import static org.solidarites.aid.dossier.DossierCase.describe;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** A referral comes in as an event, and a draft is begun for it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralSentTest {

    private final String sender = "asso-" + UUID.randomUUID();
    private final String association = TestTokens.partner(sender);

    @Inject
    EntityManager database;

    @Test
    void beginsADraftOfTheSenderAndOfTheDesk() {
        UUID referral = UUID.randomUUID();

        send(UUID.randomUUID(), referral, "aide-alimentaire");

        String at = "/v1/aid/dossiers/"
                + await().atMost(Duration.ofSeconds(20))
                        .until(this::drafts, found -> found.size() == 1)
                        .getFirst();
        assertThat(get(association, at).<String>path("referralId")).isEqualTo(referral.toString());
        assertThat(get(association, at).<String>path("guichet")).isEqualTo("bellevue");
        get(TestTokens.agent("agent", "bellevue"), at).then().statusCode(200);
        get(TestTokens.agent("another", "ccas"), at).then().statusCode(404);
        get(TestTokens.partner("asso-other"), at).then().statusCode(404);
        assertThat(events(at, "org.solidarites.dossier.opened.v1"))
                .singleElement()
                .asString()
                .contains("\"referralId\":\"" + referral + "\"", "\"guichet\":\"bellevue\"");
    }

    @Test
    void carriesTheReferralToTheDecision() {
        UUID referral = UUID.randomUUID();
        send(UUID.randomUUID(), referral, "aide-alimentaire");
        String at = "/v1/aid/dossiers/"
                + await().atMost(Duration.ofSeconds(20))
                        .until(this::drafts, found -> found.size() == 1)
                        .getFirst();

        describe(association, at, "\"0\"", HOUSEHOLD).then().statusCode(200);
        step(association, at, "submission", null).then().statusCode(200);
        decide(at, GRANT).then().statusCode(200);

        for (String type : List.of("opened", "submitted", "decided")) {
            assertThat(events(at, "org.solidarites.dossier." + type + ".v1"))
                    .singleElement()
                    .asString()
                    .contains(referral.toString());
        }
    }

    @Test
    void beginsOneDraftHoweverOftenTheReferralComes() {
        UUID referral = UUID.randomUUID();
        UUID event = UUID.randomUUID();

        send(event, referral, "aide-alimentaire");
        send(event, referral, "aide-alimentaire"); // the same delivery again
        send(UUID.randomUUID(), referral, "aide-alimentaire"); // told once more
        settle(referral);

        assertThat(drafts()).hasSize(1);
    }

    @Test
    void leavesReferralsAloneThatAreForNoAidOfTheReglement() {
        UUID referral = UUID.randomUUID();

        send(UUID.randomUUID(), referral, "aide-inconnue");
        send(UUID.randomUUID(), referral, null);
        settle(referral);

        assertThat(drafts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "withdrawn", "expired"})
    void takesBackTheDraftOfAReferralThatEnds(String ending) {
        UUID referral = UUID.randomUUID();
        send(UUID.randomUUID(), referral, "aide-alimentaire");

        end(referral, ending);
        end(referral, ending); // told once more
        settle(referral);

        String at = "/v1/aid/dossiers/" + drafts().getFirst();
        get(association, at).then().body("state", equalTo("WITHDRAWN"));
        get(association, at + "/steps")
                .then()
                .body("items.step", contains("WITHDRAWN", "OPENED"))
                .body("items[0].side", equalTo("SYSTEM"));
        assertThat(events(at, "org.solidarites.dossier.withdrawn.v1"))
                .singleElement()
                .asString()
                .contains(referral.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "withdrawn", "expired"})
    void leavesTheDossierOfAReferralThatEndsOnceItWasSubmitted(String ending) {
        UUID referral = UUID.randomUUID();
        send(UUID.randomUUID(), referral, "aide-alimentaire");
        settle(referral);
        String at = "/v1/aid/dossiers/" + drafts().getFirst();
        describe(association, at, "\"0\"", HOUSEHOLD).then().statusCode(200);
        step(association, at, "submission", null).then().statusCode(200);

        end(referral, ending);
        end(UUID.randomUUID(), ending); // of a referral that has no dossier
        settle(referral);

        get(association, at).then().body("state", equalTo("SUBMITTED"));
    }

    private static void end(UUID referral, String ending) {
        CityEvents.send(
                "solidarites.guichet", "org.solidarites.referral." + ending + ".v1", referral, """
                {"referralId": "%s", "reason": "NO_CAPACITY"}""".formatted(referral));
    }

    /** Waits until all events before have been handled: those with one key come in order. */
    private void settle(UUID key) {
        UUID last = UUID.randomUUID();
        CityEvents.send("solidarites.guichet", last, "org.solidarites.guichet.recorded.v1", key, """
                {"guichetId": "%s", "code": "settled", "state": "OPEN"}""".formatted(key));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> handled(last));
    }

    private boolean handled(UUID event) {
        return !database.createNativeQuery("SELECT 1 FROM inbox_event WHERE event_id = :event")
                .setParameter("event", event)
                .getResultList()
                .isEmpty();
    }

    private void send(UUID event, UUID referral, @Nullable String aid) {
        CityEvents.send("solidarites.guichet", event, "org.solidarites.referral.sent.v1", referral, """
                {"referralId": "%s", "guichet": "bellevue", "aid": %s, "sender": "%s",
                 "sentAt": "2026-01-15T09:00:00Z"}""".formatted(
                        referral, aid == null ? "null" : "\"" + aid + "\"", sender));
    }

    private List<String> drafts() {
        return as(association).get("/v1/aid/dossiers").path("items.id");
    }

    private List<?> events(String at, String type) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", at.substring(at.lastIndexOf('/') + 1))
                .setParameter("type", type)
                .getResultList();
    }
}
