package org.solidarites.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Compares what was acknowledged with what is stored, and every event with its effects. */
final class Checker {

    private static final List<BiFunction<History, Stored, Stream<Violation>>> RULES =
            List.of(AnswerRules::check, CaseRules::check, MoneyRules::check, PlaceRules::check, EventRules::check);

    private Checker() {}

    /** Everything that is wrong; nothing may be left of it some time after the last fault. */
    static List<Violation> check(History history, Stored stored) {
        List<Violation> found = new ArrayList<>(history.seen());
        RULES.forEach(rule -> rule.apply(history, stored).forEach(found::add));
        return found;
    }
}
