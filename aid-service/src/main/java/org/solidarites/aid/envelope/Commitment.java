package org.solidarites.aid.envelope;

import org.solidarites.chassis.money.Euros;

/**
 * How the grant of one dossier stands.
 *
 * @param committed euros granted and not released
 * @param liquidated euros of these that are ordered to be paid, or paid
 */
public record Commitment(Euros committed, Euros liquidated) {

    /** Euros that can still be ordered. */
    public Euros left() {
        return committed.minus(liquidated);
    }
}
