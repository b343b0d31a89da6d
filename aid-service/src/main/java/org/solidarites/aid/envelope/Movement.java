package org.solidarites.aid.envelope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * What is to be entered in an envelope.
 *
 * @param amount euros, more than zero
 * @param reason of a change of the envelope itself
 * @param dossierId whose grant it is
 * @param paymentId of a payment and of its return
 */
record Movement(
        EntryKind kind,
        Euros amount,
        @Nullable String reason,
        @Nullable UUID dossierId,
        @Nullable UUID paymentId) {

    Movement {
        if (amount.cents() <= 0) {
            throw new IllegalArgumentException("a movement is of more than zero, not of " + amount);
        }
    }

    static Movement ofEnvelope(EntryKind kind, Euros amount, String reason) {
        return new Movement(kind, amount, reason, null, null);
    }

    static Movement ofGrant(EntryKind kind, Euros amount, UUID dossier) {
        return new Movement(kind, amount, null, dossier, null);
    }

    static Movement ofPayment(EntryKind kind, Euros amount, UUID dossier, UUID payment) {
        return new Movement(kind, amount, null, dossier, payment);
    }
}
