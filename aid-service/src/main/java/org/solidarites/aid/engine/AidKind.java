package org.solidarites.aid.engine;

/** What an aid is for. */
public enum AidKind {
    CARD,
    FOOD,
    ENERGY;

    /** Whether a grant of this kind is an amount of money; a card is not. */
    public boolean isPaid() {
        return this != CARD;
    }
}
