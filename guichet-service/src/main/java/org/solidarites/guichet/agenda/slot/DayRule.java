package org.solidarites.guichet.agenda.slot;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.solidarites.chassis.problem.Unfit;
import org.solidarites.guichet.GuichetAdvice;

/** An RRULE that knows days only, read by the library. */
record DayRule(Recur<LocalDate> recur) {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /** The library takes these for no interval and no count at all. */
    private static final Pattern NEVER_ENDING = Pattern.compile("(INTERVAL|COUNT)=(-|0+(;|$))");

    /** @throws Unfit if the rule can not be read or is not about days */
    static DayRule read(String rule) {
        if (NEVER_ENDING.matcher(rule).find()) {
            throw new Unfit(GuichetAdvice.RULE_WITHOUT_ZERO);
        }
        DayRule read = new DayRule(parse(rule));
        if (!read.isOfDays()) {
            throw new Unfit(GuichetAdvice.RULE_OF_DAYS);
        }
        return read;
    }

    private static Recur<LocalDate> parse(String rule) {
        try {
            return new Recur<>(rule);
        } catch (DateTimeParseException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException unreadable) {
            throw new Unfit(GuichetAdvice.RULE_READABLE);
        }
    }

    /** The library may also have read an instant as the end. */
    private boolean isOfDays() {
        Object until = ((Recur<?>) recur).getUntil();
        return recur.getHourList().isEmpty()
                && recur.getMinuteList().isEmpty()
                && recur.getSecondList().isEmpty()
                && FREQUENCIES.contains(String.valueOf(recur.getFrequency()))
                && (until == null || until instanceof LocalDate);
    }

    /** The days from one day to another, both included, in order, counted from the first of all. */
    List<LocalDate> days(LocalDate firstDay, LocalDate from, LocalDate to) {
        // The library leaves it open whether the last day counts: asking for one more and dropping it does not.
        return recur.getDates(firstDay, from, to.plusDays(1)).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .sorted()
                .distinct()
                .toList();
    }
}
