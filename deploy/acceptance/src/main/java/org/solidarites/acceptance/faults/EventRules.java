package org.solidarites.acceptance.faults;

import java.util.stream.Stream;

/** Every event has left its outbox and is in the log of the gateway, and none was put aside. */
final class EventRules {

    private EventRules() {}

    static Stream<Violation> check(History history, Stored stored) {
        Stream<Violation> missing = stored.told().stream()
                .filter(id -> !stored.heard().contains(id))
                .map(id -> new Violation("every event is delivered", "not in the log of the gateway: " + id));
        Stream<Violation> unfounded = stored.heard().stream()
                .filter(id -> !stored.told().contains(id))
                .map(id -> new Violation("no event without its change", "in no outbox: " + id));
        Stream<Violation> parked = stored.parked().entrySet().stream()
                .filter(topic -> topic.getValue() > 0)
                .map(topic -> new Violation(
                        "no event is put aside", topic.getKey() + " has " + topic.getValue() + " events"));
        return Stream.of(missing, unfounded, parked).flatMap(found -> found);
    }
}
