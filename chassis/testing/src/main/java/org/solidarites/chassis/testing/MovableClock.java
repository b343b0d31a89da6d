package org.solidarites.chassis.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.solidarites.chassis.city.CityTime;

/** The city's clock in tests: real time until a test puts it on another day. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock extends Clock {

    private volatile Duration shift = Duration.ZERO;

    public void putAtNoonOf(LocalDate day) {
        putAt(day.atTime(12, 0).atZone(CityTime.ZONE).toInstant());
    }

    public void putAt(Instant instant) {
        shift = Duration.between(Instant.now(), instant);
    }

    public void advance(Duration time) {
        shift = shift.plus(time);
    }

    public void reset() {
        shift = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return CityTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), shift);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift).truncatedTo(ChronoUnit.MICROS);
    }
}
