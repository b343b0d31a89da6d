package org.solidarites.guichet.agenda.slot;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
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

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /** The library takes these for no interval and no count at all. */
    private static final Pattern NEVER_ENDING = Pattern.compile("(INTERVAL|COUNT)=(-|0+(;|$))");

    /** @throws Unfit if the rule can not be read, is not about days, or leaves out the first day */
    public Recurrence {
        if (rule != null && !days(firstDay, rule, firstDay, firstDay).equals(List.of(firstDay))) {
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
        return days(firstDay, rule, from.isBefore(firstDay) ? firstDay : from, to);
    }

    private static List<LocalDate> days(LocalDate firstDay, String rule, LocalDate from, LocalDate to) {
        // The library leaves it open whether the last day counts: asking for one more and dropping it does not.
        return parse(rule).getDates(firstDay, from, to.plusDays(1)).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .sorted()
                .distinct()
                .toList();
    }

    private static Recur<LocalDate> parse(String rule) {
        if (NEVER_ENDING.matcher(rule).find()) {
            throw new Unfit(GuichetAdvice.RULE_WITHOUT_ZERO);
        }
        Recur<LocalDate> recur = read(rule);
        boolean isOfDays = recur.getHourList().isEmpty()
                && recur.getMinuteList().isEmpty()
                && recur.getSecondList().isEmpty()
                && FREQUENCIES.contains(String.valueOf(recur.getFrequency()));
        if (!isOfDays || !hasDayAsEnd(recur)) {
            throw new Unfit(GuichetAdvice.RULE_OF_DAYS);
        }
        return recur;
    }

    private static Recur<LocalDate> read(String rule) {
        try {
            return new Recur<>(rule);
        } catch (DateTimeParseException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException unreadable) {
            throw new Unfit(GuichetAdvice.RULE_READABLE);
        }
    }

    private static boolean hasDayAsEnd(Recur<?> recur) {
        return recur.getUntil() == null || recur.getUntil() instanceof LocalDate;
    }
}
