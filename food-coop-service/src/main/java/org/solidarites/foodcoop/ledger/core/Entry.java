package org.solidarites.foodcoop.ledger.core;

import org.solidarites.chassis.money.Euros;

/**
 * One line of a posting.
 *
 * @param amount euros: positive into the account, negative out of it, never zero
 */
public record Entry(Account account, Euros amount) {

    public Entry {
        if (amount.cents() == 0) {
            throw new IllegalArgumentException("an entry of nothing on " + account.code());
        }
    }

    /** Whether this takes from an account that must not go below zero. */
    boolean needsCover() {
        return amount.isNegative() && !account.kind().mayGoNegative();
    }
}
