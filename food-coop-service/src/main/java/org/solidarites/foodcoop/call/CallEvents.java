package org.solidarites.foodcoop.call;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of calls. */
public sealed interface CallEvents extends CityEvent {

    /** A call was published; what it says is read at {@code GET /v1/calls/{id}}. */
    record Published(UUID callId) implements CallEvents {
        @Override
        public String type() {
            return "org.solidarites.call.published.v1";
        }

        @Override
        public UUID subject() {
            return callId;
        }
    }
}
