package org.solidarites.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No slot and no place is sold twice, none that was given is lost, and the public door tells how many are left. */
final class PlaceRules {

    private static final String TWICE = "no slot or place is sold twice";
    private static final String GIVEN = "what was given is kept";

    private PlaceRules() {}

    static Stream<Violation> check(History history, Stored stored) {
        List<Violation> found = new ArrayList<>();
        found.addAll(CaseRules.same(
                "appointment",
                CaseRules.ids(history, Kind.BOOK),
                stored.appointments().stream().map(Stored.Appointment::id).toList()));
        found.addAll(CaseRules.same(
                "registration",
                CaseRules.ids(history, Kind.REGISTER),
                stored.registrations().stream().map(Stored.Registration::id).toList()));
        found.addAll(slots(history, stored));
        found.addAll(activities(stored));
        stored.reminded().entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .forEach(one -> found.add(new Violation(
                        "a job is done once",
                        "of appointment " + one.getKey() + " was reminded " + one.getValue() + " times")));
        return found.stream();
    }

    private static List<Violation> slots(History history, Stored stored) {
        List<Violation> found = new ArrayList<>();
        Map<String, Stored.Appointment> taken = new HashMap<>();
        for (Stored.Appointment one : stored.appointments()) {
            Stored.Appointment other = taken.putIfAbsent(one.startsAt() + "|" + one.agent(), one);
            if (other != null) {
                found.add(new Violation(TWICE, one + " and " + other));
            }
        }
        Map<String, Stored.Appointment> byId = stored.appointments().stream()
                .collect(Collectors.toMap(Stored.Appointment::id, Function.identity(), (one, other) -> one));
        history.acknowledged(Kind.BOOK).forEach(asked -> {
            Stored.Appointment made = asked.id().map(byId::get).orElse(null);
            if (made != null && !asked.about().endsWith("|" + made.agent())) {
                found.add(new Violation(GIVEN, asked + " is stored as " + made));
            }
        });
        return found;
    }

    private static List<Violation> activities(Stored stored) {
        List<Violation> found = new ArrayList<>();
        stored.placesLeft().forEach((activity, left) -> {
            long confirmed = count(stored, activity, "CONFIRMED");
            long waiting = count(stored, activity, "WAITING");
            if (confirmed > City.CAPACITY) {
                found.add(new Violation(TWICE, confirmed + " people have a place in " + activity));
            }
            if (waiting > 0 && confirmed < City.CAPACITY) {
                found.add(new Violation(
                        GIVEN, waiting + " wait for " + activity + " and only " + confirmed + " have a place"));
            }
            if (left != City.CAPACITY - confirmed) {
                found.add(new Violation(
                        "the public door tells what is",
                        activity + " has " + left + " places left, and " + confirmed + " are taken"));
            }
        });
        return found;
    }

    private static long count(Stored stored, String activity, String state) {
        return stored.registrations().stream()
                .filter(one -> one.activity().equals(activity) && one.state().equals(state))
                .count();
    }
}
