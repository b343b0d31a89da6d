package org.solidarites.guichet.standard;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bodies of the city, for injection. */
class StandardBeans {

    @Produces
    @Singleton
    Bodies bodies(StandardConfig config) throws IOException {
        if (config.organizationsFile().isEmpty()) {
            return Bodies.ofNantes();
        }
        Path file = config.organizationsFile().get();
        try (InputStream given = Files.newInputStream(file)) {
            return Bodies.read(given);
        }
    }
}
