package org.solidarites.acceptance.bench;

import java.time.LocalDate;
import java.util.List;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.CityClock;
import org.solidarites.acceptance.Door;

/**
 * A desk where agents receive from Monday to Friday, for measuring.
 *
 * @param guichet id of the desk
 * @param firstSlot when the first free slot begins
 * @param agent who receives in it
 */
record Agenda(String guichet, LocalDate from, String firstSlot, String agent) {

    private static final String MOTIVE = "essai";

    static Agenda of(Door door, int agents) {
        String coordinator = door.user("coordinator.demo");
        String guichet = door.get("/v1/guichets?kind=CCAS", null).text("/items/0/id");
        LocalDate from = LocalDate.now(CityClock.NOW).plusDays(1);
        String motive = door.post("/v1/guichets/" + guichet + "/motives", coordinator, """
                {"code": "%s", "details": {"name": "Rendez-vous d'essai", "durationMinutes": 30, "place": "OFFICE",
                 "audience": "EVERYONE"}}""".formatted(MOTIVE))
                .expect(201)
                .text("/id");
        for (int agent = 1; agent <= agents; agent++) {
            for (List<String> hours : List.of(List.of("09:00", "12:00"), List.of("13:30", "17:00"))) {
                door.post("/v1/guichets/" + guichet + "/agent-ranges", coordinator, """
                        {"agent": "essai-%d", "firstDay": "%s", "startsAt": "%s", "endsAt": "%s",
                         "rule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "motives": ["%s"]}""".formatted(
                                        agent, from, hours.getFirst(), hours.getLast(), motive))
                        .expect(201);
            }
        }
        Agenda empty = new Agenda(guichet, from, "", "");
        Answer slots = door.get(empty.slotsOfAMonth(), null).expect(200);
        return new Agenda(guichet, from, slots.text("/items/0/startsAt"), "essai-1");
    }

    String slotsOfAMonth() {
        return "/v1/guichets/%s/slots?motive=%s&from=%s&to=%s".formatted(guichet, MOTIVE, from, from.plusMonths(1));
    }

    String holdOfOneSlot() {
        return """
                {"guichet": "ccas", "motive": "%s", "startsAt": "%s", "agent": "%s"}""".formatted(MOTIVE, firstSlot, agent);
    }
}
