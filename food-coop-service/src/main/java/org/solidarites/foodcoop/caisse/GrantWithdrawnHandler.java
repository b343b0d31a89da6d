package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/**
 * When a food aid is withdrawn, what is left of it goes back to the city. What was spent stays spent: sellers are whole,
 * no account goes below zero, and what came from elsewhere since, as the allocation of a month, is not taken for it.
 */
@ApplicationScoped
class GrantWithdrawnHandler implements EventHandler {

    private final CaisseAccountRepository accounts;
    private final Ledger ledger;
    private final EventData data;

    GrantWithdrawnHandler(CaisseAccountRepository accounts, Ledger ledger, EventData data) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.dossier.grant-withdrawn.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        GrantWithdrawn withdrawn = data.read(event, GrantWithdrawn.class);
        if ("FOOD".equals(withdrawn.aidKind())) {
            accounts.heldOf(withdrawn.householdRef()).ifPresent(account -> takeBack(account, event));
        }
    }

    /** A purchase at this moment makes the posting fail, and the event is tried again. */
    private void takeBack(CaisseAccount account, IncomingEvent event) {
        Account household = account.ledgerAccount();
        String dossier = "dossier:" + event.subject();
        Euros back = ledger.left(household, dossier);
        if (back.cents() > 0) {
            ledger.post(Posting.ofMoves(
                    PostingKind.FOOD_AID_WITHDRAWN,
                    "food-aid-withdrawn:" + event.id(),
                    dossier,
                    List.of(new Move(household, Account.CITY_FOOD_AID, back))));
            account.takenBack(event.subject(), back);
            accounts.keep(account);
        }
    }

    record GrantWithdrawn(String aidKind, UUID householdRef) {}
}
