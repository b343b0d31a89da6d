package org.solidarites.foodcoop.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** Money of others that comes into the solidarity pool. */
@ApplicationScoped
class Funding {

    private final Caisses caisses;
    private final Ledger ledger;

    Funding(Caisses caisses, Ledger ledger) {
        this.caisses = caisses;
        this.ledger = ledger;
    }

    /**
     * Takes money of others in.
     *
     * @return what is in the pool then
     * @throws Refusal {@code UNKNOWN_CAISSE}
     */
    PoolView fund(NewFunding given) {
        caisses.rules(given.caisse());
        Account pool = Account.pool(given.caisse());
        ledger.post(Posting.ofMoves(
                PostingKind.POOL_FUNDED,
                "funding:" + Ids.next(),
                "funder:" + given.funder(),
                List.of(new Move(Account.funders(given.caisse()), pool, given.amount()))));
        return new PoolView(given.caisse(), ledger.balance(pool));
    }
}
