package org.solidarites.guichet.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.solidarites.chassis.city.CityTime;

/** Instants as the clock of the city hall shows them. */
final class Times {

    private Times() {}

    static OffsetDateTime inCity(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(CityTime.ZONE).toLocalDate();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }
}
