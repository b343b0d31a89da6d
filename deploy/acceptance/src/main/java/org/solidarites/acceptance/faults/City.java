package org.solidarites.acceptance.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.CityClock;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.Surprise;

/**
 * What there is before anything fails: agents who receive at a desk, activities with few places, and an approved seller.
 *
 * @param since what was made before is none of ours
 * @param motive for which slots are given
 * @param slots when each begins, each with its agent, separated by a bar
 * @param activities their ids
 */
record City(Instant since, LocalDate today, String motive, List<String> slots, List<String> activities) {

    static final int CAPACITY = 15;

    private static final int AGENTS = 4;
    private static final int ACTIVITIES = 6;
    private static final String AGENT = "faults-%d";

    static City prepare(Door door) {
        LocalDate today = LocalDate.now(CityClock.NOW);
        String motive = "faults-" + UUID.randomUUID().toString().substring(0, 8);
        make(door, "/v1/aid/envelopes", """
                {"aid": "%s", "year": %d, "amount": 250000.00, "reason": "Enveloppe de démonstration"}""".formatted(Bodies.AID, today.getYear()), 409);
        make(door, "/v1/caisse/sellers", """
                {"caisse": "nantes", "organization": "asso-demo", "approval": {"name": "Épicerie de démonstration",
                 "kind": "GROCERY", "categories": ["fruits-legumes"], "from": "2026-01-01",
                 "decision": "comité local de démonstration"}}""", 409);
        List<String> slots = slots(door, motive, today.plusDays(1));
        List<String> activities = activities(door, today.plusDays(30));
        return new City(Instant.now(), today, motive, slots, activities);
    }

    private static List<String> slots(Door door, String motive, LocalDate from) {
        String guichet =
                "/v1/guichets/" + door.get("/v1/guichets?kind=CCAS", null).text("/items/0/id");
        String id = make(door, guichet + "/motives", """
                {"code": "%s", "details": {"name": "Rendez-vous d'essai", "durationMinutes": 30, "place": "OFFICE",
                 "audience": "EVERYONE"}}""".formatted(motive)).text("/id");
        for (int agent = 0; agent < AGENTS; agent++) {
            make(door, guichet + "/agent-ranges", """
                    {"agent": "%s-%s", "firstDay": "%s", "startsAt": "09:00", "endsAt": "12:00",
                     "rule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "motives": ["%s"]}""".formatted(AGENT.formatted(agent), motive, from, id));
        }
        Answer free =
                door.get("%s/slots?motive=%s&from=%s&to=%s".formatted(guichet, motive, from, from.plusMonths(1)), null);
        List<String> slots = new ArrayList<>();
        free.json().path("items").forEach(slot -> {
            for (int agent = 0; agent < AGENTS; agent++) {
                slots.add(slot.path("startsAt").asText() + "|" + AGENT.formatted(agent) + "-" + motive);
            }
        });
        return slots.stream().distinct().toList();
    }

    private static List<String> activities(Door door, LocalDate day) {
        String space =
                door.get("/v1/senior-spaces?quartier=dervallieres-zola", null).text("/items/0/id");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < ACTIVITIES; i++) {
            made.add(make(door, "/v1/activities", """
                    {"spaceId": "%s", "title": "Café des voisins", "kind": "SOCIAL", "capacity": %d,
                     "startsAt": "%sT15:00:00+01:00", "endsAt": "%sT17:00:00+01:00"}""".formatted(space, CAPACITY, day.plusDays(i), day.plusDays(i)))
                    .text("/id"));
        }
        return made;
    }

    private static Answer make(Door door, String path, String body, int... also) {
        Answer answer = door.call(
                "POST",
                path,
                door.user("coordinator.demo"),
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        @Nullable Integer allowed = also.length == 0 ? null : also[0];
        if (answer.status() != 201 && (allowed == null || answer.status() != allowed)) {
            throw new Surprise(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
