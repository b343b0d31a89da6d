package org.solidarites.guichet.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;

/** What the directory tells the city. */
public sealed interface GuichetEvents extends CityEvent {

    /**
     * A desk was entered or its entry changed: the whole public entry, so that a neighbour can keep a copy.
     *
     * @param code kebab-case, never changes
     */
    record Recorded(
            UUID guichetId,
            String code,
            String name,
            GuichetKind kind,
            String quartier,
            GuichetState state,
            @Nullable String address)
            implements GuichetEvents {
        @Override
        public String type() {
            return "org.solidarites.guichet.recorded.v1";
        }

        @Override
        public UUID subject() {
            return guichetId;
        }
    }

    /** A desk opened its door to the public. */
    record Opened(UUID guichetId, String code, String quartier) implements GuichetEvents {
        @Override
        public String type() {
            return "org.solidarites.guichet.opened.v1";
        }

        @Override
        public UUID subject() {
            return guichetId;
        }
    }
}
