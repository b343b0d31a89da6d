package org.solidarites.aid.payment;

/** How a grant is paid. */
public enum Means {
    /** To a creditor's account: an energy supplier, a landlord. */
    TRANSFER_TO_CREDITOR,
    /** A voucher for goods, the chèque d'accompagnement personnalisé (CGCT L1611-6): never paid back in cash. */
    VOUCHER,
    /** In cash at a desk that has a régie d'avances. */
    CASH_DESK,
    /** On the household's account at the caisse commune alimentaire: paid by the decision itself, never ordered. */
    CAISSE
}
