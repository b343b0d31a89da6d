package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** An association refers somebody to a senior space; the registration there comes back to the association, by events. */
@WholeSuite
class SeniorReferralTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SPACE = "espace-seniors-dervallieres";

    private final LocalDate today = LocalDate.now(CityClock.NOW);

    @Test
    void comesBackFromTheRegistration(Door door) {
        String referral = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> refer(door), sent -> sent.status() == 201)
                .text("/id");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> isReceived(door, referral));
        assertThat(received(door)).as("no name goes with the event").doesNotContain("Exemple");

        Answer registered = register(door, referral);

        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        assertThat(registered.text("/state")).isEqualTo("CONFIRMED");
        Answer resolved = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> door.get("/v1/referrals/" + referral, door.partner("partner-demo")),
                        answer -> answer.text("/state").equals("RESOLVED"));
        assertThat(resolved.text("/outcome")).isEqualTo("ACCOMPANIED");
        assertThat(resolved.json().path("person").isNull()).as(resolved.body()).isTrue();
        assertThat(isReceived(door, referral)).isFalse();
        Answer again = register(door, referral);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("urn:solidarites:problem:referral-ended");
    }

    private Answer refer(Door door) {
        return door.call(
                "POST",
                "/v1/referrals",
                door.partner("partner-demo"),
                """
                        {"seniorSpace": "%s", "person": {"firstName": "Odette", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "%s"}}""".formatted(SPACE, today),
                ReferralCase.newKey());
    }

    private static String received(Door door) {
        return door.get("/v1/longevity/referrals?limit=100", door.user("agent.demo"))
                .body();
    }

    private static boolean isReceived(Door door, String referral) {
        return received(door).contains(referral);
    }

    /** Each time at an activity of its own: the person is registered at each but once. */
    private Answer register(Door door, String referral) {
        String space = StreamSupport.stream(
                        door.get("/v1/senior-spaces?quartier=dervallieres-zola", null)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(found -> SPACE.equals(found.path("code").asText()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String activity = door.call(
                        "POST",
                        "/v1/activities",
                        door.user("agent.demo"),
                        """
                        {"spaceId": "%s", "title": "Café des voisins", "kind": "SOCIAL", "capacity": 8,
                         "startsAt": "%sT15:00:00+01:00", "endsAt": "%sT17:00:00+01:00"}""".formatted(space, today.plusDays(20), today.plusDays(20)),
                        ReferralCase.newKey())
                .text("/id");
        return door.call(
                "POST",
                "/v1/activities/" + activity + "/registrations",
                door.user("agent.demo"),
                """
                {"person": {"firstName": "Odette", "lastName": "Exemple", "birthDate": "1950-05-12"},
                 "consent": {"given": true, "on": "%s"}, "referral": "%s"}""".formatted(today, referral),
                ReferralCase.newKey());
    }
}
