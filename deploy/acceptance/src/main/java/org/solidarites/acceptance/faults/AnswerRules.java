package org.solidarites.acceptance.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What clients were answered fits together. */
final class AnswerRules {

    private static final int FAULT_OF_OURS = 500;
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

    private AnswerRules() {}

    static Stream<Violation> check(History history, Stored stored) {
        List<Operation> all = history.all();
        return Stream.of(all.stream().flatMap(AnswerRules::ofOne), namesakes(all), lost(all, stored))
                .flatMap(found -> found);
    }

    private static Stream<Violation> ofOne(Operation one) {
        Stream.Builder<Violation> found = Stream.builder();
        if (one.ids().size() > 1) {
            found.add(new Violation("one Idempotency-Key, one effect", one.toString()));
        }
        for (Attempt attempt : one.attempts()) {
            if (attempt.status() == FAULT_OF_OURS) {
                found.add(new Violation("no fault of a part is answered with 500", one.toString()));
            } else if (TURNED_AWAY.contains(attempt.status())) {
                found.add(new Violation("a good token is not turned away", one.toString()));
            } else if (attempt.isRefusal() && !one.kind().mayBeRefused(String.valueOf(attempt.code()))) {
                found.add(new Violation("nothing is refused without a reason", one.toString()));
            }
        }
        boolean both = one.attempts().stream().anyMatch(Attempt::isRefusal)
                && one.attempts().stream().anyMatch(Attempt::isSuccess);
        if (both) {
            found.add(new Violation("the answer to a key does not change", one.toString()));
        }
        if (one.kind().hasKey() && one.is(Outcome.UNKNOWN)) {
            found.add(new Violation("what was asked is answered in the end", one.toString()));
        }
        return found.build();
    }

    /** The same thing was given to two. */
    private static Stream<Violation> namesakes(List<Operation> all) {
        Map<String, Operation> owners = new HashMap<>();
        return all.stream()
                .filter(one -> Set.of(Kind.REFER, Kind.OPEN, Kind.HOLD, Kind.BOOK, Kind.REGISTER, Kind.BUY)
                        .contains(one.kind()))
                .flatMap(one -> one.ids().stream()
                        .filter(id -> {
                            Operation owner = owners.putIfAbsent(id, one);
                            return owner != null && owner != one;
                        })
                        .map(id -> new Violation("what one gets no other gets", owners.get(id) + " and " + one)));
    }

    /** What was acknowledged is shown by the API. */
    private static Stream<Violation> lost(List<Operation> all, Stored stored) {
        return all.stream()
                .flatMap(one -> one.ids().stream()
                        .filter(id -> "404".equals(stored.shown().get(id)))
                        .map(id -> new Violation("nothing acknowledged is lost", "not shown any more: " + one)));
    }
}
