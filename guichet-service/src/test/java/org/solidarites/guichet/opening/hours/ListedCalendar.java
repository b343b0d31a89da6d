package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.solidarites.chassis.city.CityTime;

/** A calendar of listed days; school holidays are known up to a day and not after. */
record ListedCalendar(Set<LocalDate> publicHolidays, Set<LocalDate> schoolHolidays, LocalDate knownUntil)
        implements CityCalendar {

    @Override
    public ZoneId zone() {
        return CityTime.ZONE;
    }

    @Override
    public boolean isPublicHoliday(LocalDate date) {
        return publicHolidays.contains(date);
    }

    @Override
    public Certainty schoolHoliday(LocalDate date) {
        return date.isBefore(knownUntil) ? Certainty.of(schoolHolidays.contains(date)) : Certainty.UNKNOWN;
    }
}
