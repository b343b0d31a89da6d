package org.solidarites.longevity.activity.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;

/**
 * The sessions of an activity. What begins at 10:00 begins at 10:00 by the city's clock in summer and in winter; where the
 * clock skips that hour, by as much later as it skips.
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
        LocalDateTime end = LocalDateTime.ofInstant(first.end(), CityTime.ZONE);
        return recurrence.days(start.toLocalDate()).stream()
                .filter(day -> !recurrence.exceptions().contains(day))
                .map(day -> on(day, start, end))
                .toList();
    }

    private static SessionTime on(LocalDate day, LocalDateTime start, LocalDateTime end) {
        long later = ChronoUnit.DAYS.between(start.toLocalDate(), day);
        return new SessionTime(
                start.plusDays(later).atZone(CityTime.ZONE).toInstant(),
                end.plusDays(later).atZone(CityTime.ZONE).toInstant());
    }
}
