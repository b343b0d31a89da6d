package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.local.Part;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/** An offer runs out while the service is killed: whoever could not answer loses nothing by it. */
@WholeSuite
class StoppedWaitingListTest {

    /** Longer than an offer stands by the policy of these tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalDate today = LocalDate.now(CityClock.NOW);

    @Test
    void givesTheTimeBackInWhichNobodyCouldAnswer(Stack stack, Door door) throws InterruptedException {
        Part longevity = stack.part(PartName.LONGEVITY);
        String activity = enter(door);
        String first = register(door, activity, "Odette");
        String waiting = register(door, activity, "Germaine");
        post(door, "/v1/registrations/" + first + "/cancellation");
        Answer offered = door.get("/v1/registrations/" + waiting, partner(door));
        assertThat(offered.text("/state")).as(offered.body()).isEqualTo("OFFERED");
        Instant until = Instant.parse(offered.text("/offeredUntil"));

        longevity.kill();
        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(until.plusSeconds(1)));
        longevity.startAndAwait();

        Answer extended = door.get("/v1/registrations/" + waiting, partner(door));
        assertThat(extended.text("/state")).as(extended.body()).isEqualTo("OFFERED");
        assertThat(Instant.parse(extended.text("/offeredUntil"))).isAfter(Instant.now());
        assertThat(movements(door, waiting)).containsExactly("WAITING", "OFFERED", "EXTENDED");
        assertThat(post(door, "/v1/registrations/" + waiting + "/acceptance").text("/state"))
                .isEqualTo("CONFIRMED");
    }

    private String enter(Door door) {
        String space =
                door.get("/v1/senior-spaces?quartier=dervallieres-zola", null).text("/items/0/id");
        Answer entered = door.call(
                "POST",
                "/v1/activities",
                door.user("coordinator.demo"),
                """
                {"spaceId": "%s", "title": "Café des voisins", "kind": "SOCIAL", "capacity": 1,
                 "startsAt": "%sT15:00:00+01:00", "endsAt": "%sT17:00:00+01:00"}""".formatted(space, today.plusDays(30), today.plusDays(30)),
                ReferralCase.newKey());
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        return entered.text("/id");
    }

    private String register(Door door, String activity, String firstName) {
        Answer registered = door.call(
                "POST",
                "/v1/activities/" + activity + "/registrations",
                partner(door),
                """
                {"person": {"firstName": "%s", "lastName": "Exemple", "birthDate": "1950-05-12", "phone": "06 00 00 00 00"},
                 "consent": {"given": true, "on": "%s"}}""".formatted(firstName, today),
                ReferralCase.newKey());
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return registered.text("/id");
    }

    private static List<String> movements(Door door, String registration) {
        List<String> kinds = new ArrayList<>();
        door.get("/v1/registrations/" + registration + "/movements", partner(door))
                .json()
                .path("items")
                .forEach(movement -> kinds.add(movement.path("kind").asText()));
        return kinds;
    }

    private static Answer post(Door door, String path) {
        Answer answer = door.post(path, partner(door), null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String partner(Door door) {
        return door.partner("partner-demo");
    }
}
