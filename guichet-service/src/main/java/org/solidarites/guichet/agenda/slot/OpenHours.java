package org.solidarites.guichet.agenda.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Hours of the day on which an agent receives, on recurring days.
 *
 * @param from local time in the city
 * @param until local time of the same day
 */
public record OpenHours(Recurrence recurrence, LocalTime from, LocalTime until) {

    /** @throws IllegalArgumentException if they end before they start */
    public OpenHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("the hours must end after they start, not at " + until);
        }
    }

    /** When that is, from one day to another, both included, holidays left out. */
    List<Interval> intervals(LocalDate first, LocalDate last, Holidays holidays, ZoneId zone) {
        return recurrence.days(first, last).stream()
                .filter(day -> !holidays.includes(day))
                .flatMap(day -> on(day, zone).stream())
                .toList();
    }

    /** Nothing on the day on which the clock jumps over all of these hours. */
    private Optional<Interval> on(LocalDate day, ZoneId zone) {
        Instant start = day.atTime(from).atZone(zone).toInstant();
        Instant end = day.atTime(until).atZone(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }
}
