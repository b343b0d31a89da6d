package org.solidarites.aid.engine;

import org.solidarites.chassis.money.Euros;

/** Divides money by hundredths of parts. */
final class Shares {

    private Shares() {}

    /**
     * Rounded up to the cent, because then it is above a ceiling in whole cents exactly if the unrounded share is: a
     * household with one cent too much must not pass by rounding.
     */
    static Euros of(Euros amount, long hundredths) {
        return Euros.ofCents(Math.ceilDiv(Math.multiplyExact(amount.cents(), 100L), hundredths));
    }
}
