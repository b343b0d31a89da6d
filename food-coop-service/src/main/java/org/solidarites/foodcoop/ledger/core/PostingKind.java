package org.solidarites.foodcoop.ledger.core;

/** Why money moved. */
public enum PostingKind {
    /** A call was published, and the city put its envelope of each year aside. */
    CALL_FUNDED,
    /** A grant was awarded from the envelopes of a call. */
    GRANT_AWARDED,
    /** An instalment of a grant was paid. */
    INSTALMENT_PAID,
    /** A food aid was granted to a household. */
    FOOD_AID_GRANTED
}
