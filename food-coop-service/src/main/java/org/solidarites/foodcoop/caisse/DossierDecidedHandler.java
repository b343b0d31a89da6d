package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
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

/** When a food aid is granted by the caisse, the household has an account there, and the amount is on it. */
@ApplicationScoped
class DossierDecidedHandler implements EventHandler {

    private final CaisseAccountRepository accounts;
    private final Ledger ledger;
    private final EventData data;
    private final Clock clock;

    DossierDecidedHandler(CaisseAccountRepository accounts, Ledger ledger, EventData data, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "org.solidarites.dossier.decided.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        DossierDecided decided = data.read(event, DossierDecided.class);
        if (decided.grantsByTheCaisse()) {
            CaisseAccount account = accountOf(decided.household(), decided.size(), event);
            credit(account, decided, event);
        }
    }

    private CaisseAccount accountOf(UUID household, int people, IncomingEvent event) {
        CaisseAccount account = accounts.heldOf(household)
                .orElseGet(() -> CaisseAccount.open(household, Caisses.NANTES, people, event.time(), clock.instant()));
        account.learnSize(people, event.time());
        return accounts.keep(account);
    }

    /**
     * An aid in kind has no amount: there is nothing to credit. A grant that comes back after it was withdrawn is not
     * credited twice: what was spent of it before was kept.
     */
    private void credit(CaisseAccount account, DossierDecided decided, IncomingEvent event) {
        Euros amount = decided.amount();
        if (amount == null || amount.cents() == 0) {
            return;
        }
        String dossier = "dossier:" + event.subject();
        Euros kept = ledger.sum(account.ledgerAccount(), dossier);
        if (kept.cents() == 0 || amount.compareTo(kept) > 0) {
            ledger.post(Posting.ofMoves(
                    PostingKind.FOOD_AID_GRANTED,
                    "food-aid-granted:" + event.id(),
                    dossier,
                    List.of(new Move(Account.CITY_FOOD_AID, account.ledgerAccount(), amount.minus(kept)))));
        }
    }

    record DossierDecided(
            String decision,
            @Nullable String aidKind,
            @Nullable String means,
            @Nullable Euros amount,
            @Nullable UUID householdRef,
            @Nullable Integer people) {

        boolean grantsByTheCaisse() {
            return "GRANTED".equals(decision) && Means.credit(aidKind, means);
        }

        UUID household() {
            return Objects.requireNonNull(householdRef, "a food aid was granted to no household");
        }

        int size() {
            return Objects.requireNonNull(people, "a food aid was granted to a household of unknown size");
        }
    }
}
