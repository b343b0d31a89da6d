package org.solidarites.foodcoop.ledger.core;

/** What an account stands for, and with it whether it may go below zero. */
public enum AccountKind {
    /** A budget line of the city: the source of money here. Below zero it shows what the city has put in. */
    CITY(true),
    /** What is left to award of one year of a call. */
    ENVELOPE(false),
    /** What a grant was awarded for one year and is not paid yet. */
    COMMITMENT(false),
    /** What a grant was paid for one year. */
    PAID(false),
    /** What was paid of a grant for one year and claimed back. */
    RECLAIMED(false),
    /** What a household has to spend at the caisse commune. */
    HOUSEHOLD(false),
    /** Where money of a caisse comes from: contributions and funders. Below zero it shows what has come in. */
    OUTSIDE(true),
    /** What the households of a caisse have together: the solidarity pool. */
    POOL(false),
    /** What was set aside to credit the allocations of a month. */
    CLOSING(false),
    /** What a seller is owed. */
    SELLER(false),
    /** What sellers were paid. */
    SETTLED(false),
    /** What a household may still buy at an épicerie this month. */
    GROCERY_RIGHT(false),
    /** What households paid at an épicerie. */
    GROCERY_SOLD(false);

    private final boolean mayGoNegative;

    AccountKind(boolean mayGoNegative) {
        this.mayGoNegative = mayGoNegative;
    }

    /** Whether its balance may be less than zero. */
    public boolean mayGoNegative() {
        return mayGoNegative;
    }
}
