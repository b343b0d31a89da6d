package org.solidarites.gateway.rights;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.city.Quartiers;

/** The city for which the gateway stands: Nantes, or the one of a file. */
@Singleton
class CityBeans {

    @Produces
    @Singleton
    Quartiers quartiers(@ConfigProperty(name = "solidarites.city.quartiers-file") Optional<Path> file) {
        return file.map(Quartiers::ofFile).orElseGet(Quartiers::ofNantes);
    }
}
