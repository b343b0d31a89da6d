package org.solidarites.longevity.activity.core;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** How many years the days of a rule span at most. */
    public static final int YEARS_AT_MOST = 3;

    /** RFC 3339 can write no later one. */
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    /** @throws Unfit if the rule can not be read, is not about days, or never ends */
    public Recurrence(String rule, @Nullable List<LocalDate> exceptions) {
        this.rule = rule.toUpperCase(Locale.ROOT);
        this.exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
        Recur<?> read = read(this.rule);
        Object until = read.getUntil();
        boolean isOfDays = read.getHourList().isEmpty()
                && read.getMinuteList().isEmpty()
                && read.getSecondList().isEmpty()
                && FREQUENCIES.contains(String.valueOf(read.getFrequency()))
                && (until == null || until instanceof LocalDate);
        if (!isOfDays || ZERO.matcher(this.rule).find()) {
            throw new Unfit(Advice.of(LongevityAdvice.RULE_OF_DAYS));
        }
        if (until == null && read.getCount() < 1) {
            throw new Unfit(Advice.of(LongevityAdvice.RULE_WITH_END));
        }
    }

    /** All days of the rule, exceptions included, in order; those beyond three years are left out. */
    public List<LocalDate> days(LocalDate first) {
        return drawn(first).sorted().distinct().toList();
    }

    /** Whether the rule goes on beyond three years. */
    public boolean goesBeyond(LocalDate first) {
        Recur<LocalDate> read = read(rule);
        LocalDate until = read.getUntil();
        return until == null ? drawn(first).count() < read.getCount() : !until.isBefore(end(first));
    }

    private Stream<LocalDate> drawn(LocalDate first) {
        LocalDate end = end(first);
        return read(rule).getDates(first, first, end).stream().filter(day -> !day.isBefore(first) && day.isBefore(end));
    }

    private static LocalDate end(LocalDate first) {
        LocalDate end = first.plusYears(YEARS_AT_MOST);
        return end.isBefore(END_OF_TIME) ? end : END_OF_TIME;
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
