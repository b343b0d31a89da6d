package org.solidarites.longevity.activity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.solidarites.chassis.city.CityTime;

/** Moments as they are shown. */
final class Times {

    private Times() {}

    /** On the clock of the city hall, with its offset. */
    static OffsetDateTime inTheCity(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
