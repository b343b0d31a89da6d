package org.solidarites.foodcoop.grocery;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of épiceries. */
public sealed interface GroceryEvents extends CityEvent {

    /**
     * An épicerie was entered, or what is said of it changed: the whole public entry, so that a neighbour can keep a copy.
     *
     * @param code kebab-case, never changes
     * @param organization alias of the partner organization that runs it
     * @param access who may come, in French
     * @param source where that was read
     */
    record Recorded(
            UUID groceryId,
            String code,
            String name,
            String quartier,
            String organization,
            String access,
            String source)
            implements GroceryEvents {

        @Override
        public String type() {
            return "org.solidarites.grocery.recorded.v1";
        }

        @Override
        public UUID subject() {
            return groceryId;
        }
    }
}
