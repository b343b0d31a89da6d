package org.solidarites.guichet.agenda.slot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.Unfit;
import org.solidarites.guichet.GuichetAdvice;

/**
 * The days on which something recurs, after RFC 5545, section 3.3.10. The rule knows days only, and the hours of the day
 * are added in the city's time: what begins at 09:00 begins at 09:00 in summer and in winter.
 *
 * @param firstDay the first of them
 * @param rule an RRULE without hours, minutes and seconds, or null for the one day
 */
public record Recurrence(LocalDate firstDay, @Nullable String rule) {

    /** @throws Unfit if the rule can not be read, is not about days, or leaves out the first day */
    public Recurrence {
        if (rule != null && !DrawnDays.of(firstDay, rule, firstDay, firstDay).equals(List.of(firstDay))) {
            throw new Unfit(Advice.of(GuichetAdvice.RULE_WITH_FIRST_DAY).with("firstDay", firstDay));
        }
    }

    /** The days of this recurrence from one day to another, both included, in order. */
    public List<LocalDate> days(LocalDate from, LocalDate to) {
        if (to.isBefore(firstDay)) {
            return List.of();
        }
        if (rule == null) {
            return from.isAfter(firstDay) ? List.of() : List.of(firstDay);
        }
        return DrawnDays.of(firstDay, rule, from.isBefore(firstDay) ? firstDay : from, to);
    }
}
