package org.solidarites.longevity.activity.core;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.Unfit;
import org.solidarites.longevity.LongevityAdvice;

/**
 * The days on which something recurs after RFC 5545, section 3.3.10, with an end. The rule knows days only; the hours are
 * those of the first session on the city's clock.
 *
 * @param rule an RRULE with COUNT or UNTIL (a day), without hours
 * @param exceptions days of the rule on which there is nothing
 */
public record Recurrence(String rule, List<LocalDate> exceptions) {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /** The library takes these for no interval and no count at all. */
    private static final Pattern ZERO = Pattern.compile("(INTERVAL|COUNT)=(-|0+(;|$))");

    private static final int YEARS_AT_MOST = 3;

    /** @throws Unfit if the rule can not be read, is not about days, or never ends */
    public Recurrence(String rule, @Nullable List<LocalDate> exceptions) {
        this.rule = rule;
        this.exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
        Recur<?> read = read(rule);
        Object until = read.getUntil();
        boolean isOfDays = read.getHourList().isEmpty()
                && read.getMinuteList().isEmpty()
                && read.getSecondList().isEmpty()
                && FREQUENCIES.contains(String.valueOf(read.getFrequency()))
                && (until == null || until instanceof LocalDate);
        if (!isOfDays || ZERO.matcher(rule).find()) {
            throw new Unfit(Advice.of(LongevityAdvice.RULE_OF_DAYS));
        }
        if (until == null && read.getCount() < 1) {
            throw new Unfit(Advice.of(LongevityAdvice.RULE_WITH_END));
        }
    }

    /** All days of the rule, exceptions included, in order; those beyond three years are left out. */
    public List<LocalDate> days(LocalDate first) {
        LocalDate end = first.plusYears(YEARS_AT_MOST);
        return read(rule).getDates(first, first, end).stream()
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .sorted()
                .distinct()
                .toList();
    }

    private static Recur<LocalDate> read(String rule) {
        try {
            return new Recur<>(rule);
        } catch (DateTimeParseException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException unreadable) {
            throw new Unfit(Advice.of(LongevityAdvice.RULE_READABLE));
        }
    }
}
