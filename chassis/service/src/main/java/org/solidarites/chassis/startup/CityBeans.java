package org.solidarites.chassis.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.city.Quartiers;

/** The one clock and the quartiers of the city, for injection. */
class CityBeans {

    @Produces
    @Singleton
    Clock clock() {
        return toTheMicrosecond(Clock.system(CityTime.ZONE));
    }

    /** As fine as the database keeps time: what is answered at once is what is answered later. */
    static Clock toTheMicrosecond(Clock finer) {
        return Clock.tick(finer, Duration.of(1, ChronoUnit.MICROS));
    }

    @Produces
    @Singleton
    Quartiers quartiers(@ConfigProperty(name = "solidarites.city.quartiers-file") Optional<Path> file) {
        return file.map(Quartiers::ofFile).orElseGet(Quartiers::ofNantes);
    }
}
