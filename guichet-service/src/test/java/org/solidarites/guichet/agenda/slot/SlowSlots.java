package org.solidarites.guichet.agenda.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.solidarites.chassis.city.CityTime;

/** The plainest search there is: looks at every minute of the days, and at what the clock on the wall says then. */
final class SlowSlots {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private SlowSlots() {}

    static List<Interval> search(
            List<OpenHours> hours,
            List<Taken> taken,
            Holidays holidays,
            LocalDate first,
            LocalDate last,
            Duration length) {
        List<Interval> found = new ArrayList<>();
        Instant end = last.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
        Instant start = null;
        for (Instant now = first.atStartOfDay(CityTime.ZONE).toInstant(); now.isBefore(end); now = now.plus(MINUTE)) {
            if (!isFree(now, hours, taken, holidays)) {
                start = null;
                continue;
            }
            start = start == null ? now : start;
            if (Duration.between(start, now.plus(MINUTE)).equals(length)) {
                found.add(new Interval(start, now.plus(MINUTE)));
                start = null;
            }
        }
        return found;
    }

    private static boolean isFree(Instant now, List<OpenHours> hours, List<Taken> taken, Holidays holidays) {
        return hours.stream().anyMatch(some -> isOpen(now, some, holidays))
                && taken.stream().noneMatch(some -> some.time().overlaps(Interval.of(now, MINUTE)));
    }

    private static boolean isOpen(Instant now, OpenHours hours, Holidays holidays) {
        LocalDate day = now.atZone(CityTime.ZONE).toLocalDate();
        boolean recurs = hours.recurrence().rule() == null
                ? day.equals(hours.recurrence().firstDay())
                : !day.isBefore(hours.recurrence().firstDay());
        return recurs
                && !holidays.includes(day)
                && !now.isBefore(wall(day, hours.from()))
                && now.isBefore(wall(day, hours.until()));
    }

    private static Instant wall(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, CityTime.ZONE).toInstant();
    }
}
