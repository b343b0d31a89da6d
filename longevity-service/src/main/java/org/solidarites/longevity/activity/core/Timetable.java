package org.solidarites.longevity.activity.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;

/**
 * The sessions of an activity. What begins at 10:00 begins at 10:00 by the city's clock in summer and in winter; where the
 * clock skips that hour, by as much later as it skips. All last exactly as long as the first (RFC 5545, section 3.8.5.3),
 * also in the night in which the clock changes.
 */
public final class Timetable {

    private Timetable() {}

    /**
     * Draws the sessions.
     *
     * @param first the first of them, which the rule must include
     * @param recurrence on which other days there are some, or null for the one
     */
    public static List<SessionTime> of(SessionTime first, @Nullable Recurrence recurrence) {
        if (recurrence == null) {
            return List.of(first);
        }
        LocalDateTime start = LocalDateTime.ofInstant(first.start(), CityTime.ZONE);
        Duration length = Duration.between(first.start(), first.end());
        return recurrence.days(start.toLocalDate()).stream()
                .filter(day -> !recurrence.exceptions().contains(day))
                .map(day -> on(day, start.toLocalTime(), length))
                .toList();
    }

    private static SessionTime on(LocalDate day, LocalTime hour, Duration length) {
        Instant start = day.atTime(hour).atZone(CityTime.ZONE).toInstant();
        return new SessionTime(start, start.plus(length));
    }
}
