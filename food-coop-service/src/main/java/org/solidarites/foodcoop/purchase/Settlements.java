package org.solidarites.foodcoop.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** Pays sellers what they are owed: always all of it, since every purchase was covered. */
@ApplicationScoped
class Settlements {

    private final SellerRepository sellers;
    private final PurchaseRepository purchases;
    private final Caisses caisses;
    private final Ledger ledger;
    private final Clock clock;

    Settlements(SellerRepository sellers, PurchaseRepository purchases, Caisses caisses, Ledger ledger, Clock clock) {
        this.sellers = sellers;
        this.purchases = purchases;
        this.caisses = caisses;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One settlement of a caisse at a time, so that what a seller is owed can only grow meanwhile. */
    SettlementView settle(String caisse) {
        caisses.rules(caisse);
        List<Seller> all = sellers.heldForSettlement(caisse);
        Balances owed = ledger.balances(all.stream().map(Seller::owed).toList());
        UUID id = Ids.next();
        List<SettlementView.Line> lines = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (Seller seller : all) {
            Euros amount = owed.of(seller.owed());
            if (amount.cents() > 0) {
                lines.add(new SettlementView.Line(seller.id(), seller.name(), amount));
                postings.add(Posting.ofMoves(
                        PostingKind.SELLER_SETTLED,
                        "settlement:" + id + ":" + seller.id(),
                        "settlement:" + id,
                        List.of(new Move(seller.owed(), Account.settled(caisse), amount))));
                purchases.keepSettlement(id, seller.id(), amount, clock.instant());
            }
        }
        for (Outcome outcome : ledger.postAll(postings)) {
            if (!(outcome instanceof Outcome.Posted)) {
                throw new IllegalStateException("a seller was not settled: " + outcome);
            }
        }
        return new SettlementView(
                id, Euros.sum(lines.stream().map(SettlementView.Line::amount).toList()), lines);
    }
}
