package org.solidarites.guichet.appointment;

import java.time.Instant;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of the waiting list: references only. */
public sealed interface WaitingEvents extends CityEvent {

    /**
     * A freed slot is held for somebody who waits.
     *
     * @param until the offer is over then and goes to the next one
     */
    record Offered(UUID waitingEntryId, String guichet, UUID motiveId, Instant startsAt, Instant until)
            implements WaitingEvents {
        @Override
        public String type() {
            return "org.solidarites.waiting.offered.v1";
        }

        @Override
        public UUID subject() {
            return waitingEntryId;
        }
    }
}
