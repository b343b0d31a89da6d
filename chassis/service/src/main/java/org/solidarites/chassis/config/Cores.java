package org.solidarites.chassis.config;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * {@code solidarites.cores}: how many cores there are to run on. There is one event loop for each: with Quarkus' two they
 * take turns on a core, and the one whose turn it is not has requests that wait.
 */
public final class Cores implements ConfigSource {

    private static final String CORES = "solidarites.cores";

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(CORES);
    }

    @Override
    public @Nullable String getValue(String name) {
        return CORES.equals(name) ? String.valueOf(Runtime.getRuntime().availableProcessors()) : null;
    }

    @Override
    public String getName() {
        return Cores.class.getSimpleName();
    }
}
