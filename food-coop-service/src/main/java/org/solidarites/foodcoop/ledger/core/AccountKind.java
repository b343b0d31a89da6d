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
    /** What a household has to spend at the caisse commune. */
    HOUSEHOLD(false);

    private final boolean mayGoNegative;

    AccountKind(boolean mayGoNegative) {
        this.mayGoNegative = mayGoNegative;
    }

    /** Whether its balance may be less than zero. */
    public boolean mayGoNegative() {
        return mayGoNegative;
    }
}
