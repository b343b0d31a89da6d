package org.solidarites.aid.engine;

/** What an aid is for. */
public enum AidKind {
    CARD,
    FOOD,
    ENERGY,
    HOUSING,
    HEALTH,
    ACTIVITY,
    TRANSPORT,
    INCOME,
    OTHER;

    /** Whether a grant of this kind is an amount of money; a card or a reduced fare is not. */
    public boolean isPaid() {
        return this != CARD && this != TRANSPORT;
    }
}
