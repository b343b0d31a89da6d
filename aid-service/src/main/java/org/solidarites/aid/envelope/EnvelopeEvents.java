package org.solidarites.aid.envelope;

import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.money.Euros;

/** What the city is told of envelopes: amounts, and no grant of anybody. */
public sealed interface EnvelopeEvents extends CityEvent {

    UUID envelopeId();

    @Override
    default UUID subject() {
        return envelopeId();
    }

    /**
     * An envelope was opened.
     *
     * @param year the year whose grants it covers
     * @param amount euros
     */
    record Opened(UUID envelopeId, String aid, int year, Euros amount) implements EnvelopeEvents {
        @Override
        public String type() {
            return "org.solidarites.envelope.opened.v1";
        }
    }

    /**
     * An envelope was raised or lowered.
     *
     * @param change euros, negative if it was lowered
     * @param amount euros, of the whole envelope now
     */
    record Adjusted(UUID envelopeId, String aid, int year, Euros change, Euros amount) implements EnvelopeEvents {
        @Override
        public String type() {
            return "org.solidarites.envelope.adjusted.v1";
        }
    }
}
