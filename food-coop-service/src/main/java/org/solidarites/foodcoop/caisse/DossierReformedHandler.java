package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** When a food aid is raised on an appeal, what is more is on the account of the household too. */
@ApplicationScoped
class DossierReformedHandler implements EventHandler {

    private final CaisseAccountRepository accounts;
    private final Ledger ledger;
    private final EventData data;

    DossierReformedHandler(CaisseAccountRepository accounts, Ledger ledger, EventData data) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.dossier.reformed.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        DossierReformed reformed = data.read(event, DossierReformed.class);
        if (!Means.credit(reformed.aidKind(), reformed.means())
                || reformed.more().cents() == 0) {
            return;
        }
        // The events of a dossier come in their order, so its account is there.
        CaisseAccount account = accounts.heldOf(reformed.householdRef())
                .orElseThrow(() -> new IllegalStateException("a food aid was raised that was never granted"));
        ledger.post(Posting.ofMoves(
                PostingKind.FOOD_AID_RAISED,
                "food-aid-raised:" + event.id(),
                "dossier:" + event.subject(),
                List.of(new Move(Account.CITY_FOOD_AID, account.ledgerAccount(), reformed.more()))));
    }

    record DossierReformed(String aidKind, @Nullable String means, Euros more, UUID householdRef) {}
}
