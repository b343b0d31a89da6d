package org.solidarites.aid.payment;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.money.Euros;

/** What the city is told of payments: references and amounts; who is paid stays here. */
public sealed interface PaymentEvents extends CityEvent {

    UUID paymentId();

    @Override
    default UUID subject() {
        return paymentId();
    }

    /**
     * A payment was ordered.
     *
     * @param amount euros
     */
    record Ordered(UUID paymentId, UUID dossierId, String aid, Means means, Euros amount) implements PaymentEvents {
        @Override
        public String type() {
            return "org.solidarites.payment.ordered.v1";
        }
    }

    /**
     * A payment came to its end.
     *
     * @param outcome PAID, REJECTED or CANCELLED
     * @param amount euros
     */
    record Settled(UUID paymentId, UUID dossierId, String aid, PaymentState outcome, Euros amount)
            implements PaymentEvents {
        @Override
        public String type() {
            return "org.solidarites.payment.settled.v1";
        }
    }
}
