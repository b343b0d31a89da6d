package org.solidarites.foodcoop.ledger.core;

import org.solidarites.chassis.money.Euros;

/**
 * An amount that goes from one account to another.
 *
 * @param amount euros, more than zero
 */
public record Move(Account from, Account to, Euros amount) {

    public Move {
        if (amount.cents() <= 0) {
            throw new IllegalArgumentException("only an amount above zero moves: " + amount);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("nothing moves from " + from.code() + " to itself");
        }
    }
}
