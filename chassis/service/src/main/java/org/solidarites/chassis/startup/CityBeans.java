package org.solidarites.chassis.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.city.Quartiers;

/** The one clock and the quartiers of the city, for injection. */
class CityBeans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(CityTime.ZONE);
    }

    @Produces
    @Singleton
    Quartiers quartiers(@ConfigProperty(name = "solidarites.city.quartiers-file") Optional<Path> file) {
        return file.map(Quartiers::ofFile).orElseGet(Quartiers::ofNantes);
    }
}
