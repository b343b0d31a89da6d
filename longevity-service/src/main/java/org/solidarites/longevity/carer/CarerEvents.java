package org.solidarites.longevity.carer;

import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;

/** What the city is told of carers: references only. */
public sealed interface CarerEvents extends CityEvent {

    UUID linkId();

    @Override
    default UUID subject() {
        return linkId();
    }

    /** A carer acts for a senior from now on. */
    record Linked(UUID linkId, LocalDate until) implements CarerEvents {

        @Override
        public String type() {
            return "org.solidarites.carer.linked.v1";
        }
    }

    /** And does so no more. */
    record Ended(UUID linkId) implements CarerEvents {

        @Override
        public String type() {
            return "org.solidarites.carer.ended.v1";
        }
    }
}
