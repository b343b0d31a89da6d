package org.solidarites.foodcoop.ledger.core;

/** Why money moved. */
public enum PostingKind {
    /** A call was published, and the city put its envelope of each year aside. */
    CALL_FUNDED,
    /** A call was edited, and the city put more aside or took back what was not awarded. */
    CALL_ADJUSTED,
    /** A grant was awarded from the envelopes of a call. */
    GRANT_AWARDED,
    /** An instalment of a grant was paid. */
    INSTALMENT_PAID,
    /** A grant was amended: what is committed for a year grew or shrank. */
    GRANT_AMENDED,
    /** Money of a grant that was paid was claimed back. */
    GRANT_RECLAIMED,
    /** A food aid was granted to a household. */
    FOOD_AID_GRANTED,
    /** A food aid was raised on an appeal. */
    FOOD_AID_RAISED,
    /** A food aid was withdrawn: what is left of it goes back. */
    FOOD_AID_WITHDRAWN,
    /** A household paid its contribution of a month. */
    CONTRIBUTION_PAID,
    /** What was noted as paid was wrong: the pool gets what is more, or gives back what is less. */
    CONTRIBUTION_CORRECTED,
    /** A household left before the month that it had paid for: its contribution goes back. */
    CONTRIBUTION_RETURNED,
    /** What a household that left has not spent in its time goes back to the solidarity pool. */
    REMAINDER_RETURNED,
    /** Somebody gave money to the solidarity pool. */
    POOL_FUNDED,
    /** The allocations of a month were set aside. */
    MONTH_RESERVED,
    /** A household got its allocation of a month. */
    ALLOCATION_CREDITED,
    /** A household bought at a seller. */
    PURCHASE_MADE,
    /** A purchase was cancelled on its day: the household has its money again. */
    PURCHASE_CANCELLED,
    /** A seller was paid what it is owed. */
    SELLER_SETTLED,
    /** A household comes to an épicerie for the first time in a month: its right of the month is opened. */
    GROCERY_RIGHT_OPENED,
    /** A household bought at an épicerie. */
    GROCERY_VISITED
}
