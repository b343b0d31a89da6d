package org.solidarites.guichet.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;

/** What the directory tells the city. */
public sealed interface GuichetEvents extends CityEvent {

    /**
     * A place was entered or its entry changed: what neighbours need to keep a copy. Told only of the places that are
     * kept here; those of another service are that service's to tell of.
     *
     * @param code kebab-case, never changes
     * @param address on one line, null where the street is not known
     * @param inseeCode of the commune, null where there is no address
     * @param lat degrees north, null where the place was not found on the map
     * @param openingHours OSM expression, null where nothing is known
     */
    record Recorded(
            UUID guichetId,
            String code,
            String name,
            GuichetKind kind,
            String quartier,
            GuichetState state,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String inseeCode,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String phone,
            @Nullable String openingHours)
            implements GuichetEvents {

        static Recorded of(GuichetView guichet) {
            Address address = guichet.address();
            Location location = guichet.location();
            return new Recorded(
                    guichet.id(),
                    guichet.code(),
                    guichet.name(),
                    guichet.kind(),
                    guichet.quartier(),
                    guichet.state(),
                    address == null ? null : address.line(),
                    address == null ? null : address.postcode(),
                    address == null ? null : address.inseeCode(),
                    location == null ? null : location.lat(),
                    location == null ? null : location.lon(),
                    guichet.phone(),
                    guichet.openingHours());
        }

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
