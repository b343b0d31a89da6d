package org.solidarites.longevity.space;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of senior spaces. */
public sealed interface SeniorSpaceEvents extends CityEvent {

    /**
     * A senior space was entered or its entry changed: the whole public entry, so that a neighbour can keep a copy.
     *
     * @param code kebab-case, never changes
     * @param hostGuichet code of the desk that hosts it, or null
     * @param announcedFor when the opening is announced for, null once it is open
     * @param source where these facts were read
     */
    record Recorded(
            UUID seniorSpaceId,
            String code,
            String name,
            String quartier,
            SeniorSpaceState state,
            @Nullable String hostGuichet,
            @Nullable String announcedFor,
            @Nullable String source)
            implements SeniorSpaceEvents {

        @Override
        public String type() {
            return "org.solidarites.senior-space.recorded.v1";
        }

        @Override
        public UUID subject() {
            return seniorSpaceId;
        }
    }
}
