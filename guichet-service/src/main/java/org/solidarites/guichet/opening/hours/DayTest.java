package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.util.List;

/** Whether a rule names a day. */
@FunctionalInterface
interface DayTest {

    Certainty holds(LocalDate day, CityCalendar calendar);

    /** Whether one of the tests holds; there must be one at least. */
    static DayTest any(List<DayTest> tests) {
        if (tests.size() == 1) {
            return tests.getFirst();
        }
        return (day, calendar) -> {
            Certainty any = Certainty.NO;
            for (DayTest test : tests) {
                any = any.or(test.holds(day, calendar));
            }
            return any;
        };
    }

    /** Whether all tests hold; they do if there is none. */
    static DayTest all(List<DayTest> tests) {
        return (day, calendar) -> {
            Certainty all = Certainty.YES;
            for (DayTest test : tests) {
                all = all.and(test.holds(day, calendar));
                if (all == Certainty.NO) {
                    return all;
                }
            }
            return all;
        };
    }
}
