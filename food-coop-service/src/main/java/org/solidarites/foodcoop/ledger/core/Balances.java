package org.solidarites.foodcoop.ledger.core;

import java.util.Map;
import org.solidarites.chassis.money.Euros;

/** What is on some accounts at one moment. An account that nothing was posted on has nothing. */
public record Balances(Map<Account, Euros> byAccount) {

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    /** The balance of an account, in euros. */
    public Euros of(Account account) {
        return byAccount.getOrDefault(account, Euros.ZERO);
    }
}
