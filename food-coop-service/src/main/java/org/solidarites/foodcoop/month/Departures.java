package org.solidarites.foodcoop.month;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** Households that leave a caisse, by its rules. */
@ApplicationScoped
class Departures {

    private static final Logger LOG = Logger.getLogger(Departures.class);

    private final Caisses caisses;
    private final MonthRepository months;
    private final Contributions contributions;
    private final Ledger ledger;

    Departures(Caisses caisses, MonthRepository months, Contributions contributions, Ledger ledger) {
        this.caisses = caisses;
        this.months = months;
        this.contributions = contributions;
        this.ledger = ledger;
    }

    /**
     * Lets a household leave.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_NOT_AGREED}, {@code CAISSE_LEFT}
     */
    DepartureView leave(UUID id, Caller caller) {
        months.hold(caisses.caisse(id));
        Caisses.Left left = caisses.leave(id, caller);
        Euros returned = contributions.giveBack(left);
        return new DepartureView(
                id, left.leftOn(), left.lastMonth(), returned, ledger.balance(left.money()), left.spendableUntil());
    }

    /** What was not spent in time goes back to the pool, each account by itself. */
    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settleRemainders() {
        for (UUID account : QuarkusTransaction.requiringNew().call(caisses::overdue)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> settle(account));
            } catch (RuntimeException fault) {
                // A purchase at this moment, for one; it is tried again.
                LOG.errorf(fault, "what is left on the account %s could not be settled", account);
            }
        }
    }

    private void settle(UUID account) {
        caisses.settleRemainder(account).ifPresent(left -> {
            Euros balance = ledger.balance(left.money());
            Euros remainder = balance.minus(ledger.leftOfAll(left.money(), "dossier:"));
            if (remainder.cents() > 0) {
                ledger.post(Posting.ofMoves(
                        PostingKind.REMAINDER_RETURNED,
                        "remainder:" + account + ":" + left.leftOn(),
                        "remainder:" + account,
                        List.of(new Move(left.money(), Account.pool(left.caisse()), remainder))));
            }
        });
    }
}
