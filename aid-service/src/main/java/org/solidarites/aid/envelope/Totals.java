package org.solidarites.aid.envelope;

import jakarta.persistence.Embeddable;

/**
 * How an envelope stands.
 *
 * @param amountCents what may be granted
 * @param committedCents what is granted of it
 * @param liquidatedCents what is ordered to be paid of that
 */
@Embeddable
record Totals(long amountCents, long committedCents, long liquidatedCents) {

    static final Totals NONE = new Totals(0, 0, 0);

    Totals {
        if (liquidatedCents < 0 || liquidatedCents > committedCents || committedCents > amountCents) {
            throw new IllegalArgumentException("an envelope of " + amountCents + " cents can not have " + committedCents
                    + " committed and " + liquidatedCents + " liquidated");
        }
    }

    /** After an entry. */
    Totals after(EntryKind kind, long cents) {
        return switch (kind) {
            case OPENED, RAISED -> new Totals(Math.addExact(amountCents, cents), committedCents, liquidatedCents);
            case LOWERED -> new Totals(amountCents - cents, committedCents, liquidatedCents);
            case COMMITTED -> new Totals(amountCents, committedCents + cents, liquidatedCents);
            case RELEASED -> new Totals(amountCents, committedCents - cents, liquidatedCents);
            case LIQUIDATED -> new Totals(amountCents, committedCents, liquidatedCents + cents);
            case RETURNED, TAKEN_BACK -> new Totals(amountCents, committedCents, liquidatedCents - cents);
        };
    }

    /** What can still be granted. */
    long leftCents() {
        return amountCents - committedCents;
    }
}
