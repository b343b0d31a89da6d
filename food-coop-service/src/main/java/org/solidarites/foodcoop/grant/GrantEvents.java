package org.solidarites.foodcoop.grant;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.money.Euros;

/** What the city is told of grants. */
public sealed interface GrantEvents extends CityEvent {

    /**
     * An instalment was paid.
     *
     * @param amount euros
     */
    record InstalmentPaid(UUID grantId, UUID instalmentId, Euros amount) implements GrantEvents {
        @Override
        public String type() {
            return "org.solidarites.instalment.paid.v1";
        }

        @Override
        public UUID subject() {
            return grantId;
        }
    }
}
