package org.solidarites.guichet.agenda.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The days of rules, drawn once for each year and kept: to read a rule and to count on from its first day takes far
 * longer than all else in a search for slots. What a rule says never changes, so nothing kept is ever out of date.
 */
final class DrawnDays {

    /** At most some 20 megabytes, if all rules are daily; what is beyond is drawn again. */
    private static final int YEARS_AT_MOST = 2_000;

    private static final Map<DrawnYear, List<LocalDate>> DRAWN = new ConcurrentHashMap<>();

    private DrawnDays() {}

    private record DrawnYear(LocalDate firstDay, String rule, int year) {

        List<LocalDate> draw() {
            LocalDate from = LocalDate.of(year, 1, 1);
            return DayRule.read(rule)
                    .days(firstDay, from.isBefore(firstDay) ? firstDay : from, LocalDate.of(year, 12, 31));
        }
    }

    /**
     * The days of a rule from one day to another, both included, in order.
     *
     * @throws org.solidarites.chassis.problem.Unfit if the rule can not be read or is not about days
     */
    static List<LocalDate> of(LocalDate firstDay, String rule, LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> year(new DrawnYear(firstDay, rule, year)))
                .flatMap(List::stream)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
    }

    private static List<LocalDate> year(DrawnYear wanted) {
        if (DRAWN.size() >= YEARS_AT_MOST) {
            DRAWN.clear();
        }
        return DRAWN.computeIfAbsent(wanted, DrawnYear::draw);
    }
}
