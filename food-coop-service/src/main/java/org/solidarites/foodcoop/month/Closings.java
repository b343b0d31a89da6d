package org.solidarites.foodcoop.month;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.LedgerProof;
import org.solidarites.foodcoop.ledger.Proofs;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/**
 * Closes a month: who gets what is fixed and set aside in one transaction, then credited some households at a time. A
 * closing that was cut off goes on by itself, or when it is asked for again; nobody is credited twice, as a share is
 * marked in the transaction that credits it, and its posting has a key besides.
 */
@ApplicationScoped
class Closings {

    private static final Logger LOG = Logger.getLogger(Closings.class);

    private static final int BATCH = 50;

    private final Caisses caisses;
    private final MonthRepository months;
    private final Ledger ledger;
    private final Proofs proofs;
    private final Clock clock;

    Closings(Caisses caisses, MonthRepository months, Ledger ledger, Proofs proofs, Clock clock) {
        this.caisses = caisses;
        this.months = months;
        this.ledger = ledger;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Closes a month, or goes on closing it.
     *
     * @throws Refusal {@code UNKNOWN_CAISSE}, {@code MONTH_OUT_OF_REACH}, {@code MONTH_CAN_NOT_BE_PAID}
     */
    Closing close(String caisse, YearMonth wanted) {
        YearMonth month = Months.require(wanted, YearMonth.now(clock));
        UUID id = QuarkusTransaction.requiringNew().call(() -> open(caisse, month));
        goOn(id);
        return QuarkusTransaction.requiringNew().call(() -> months.closing(id).orElseThrow());
    }

    private UUID open(String caisse, YearMonth month) {
        CaisseRules rules = caisses.rules(caisse, month.atEndOfMonth());
        months.hold(caisse);
        return months.closing(caisse, month).map(Closing::id).orElseGet(() -> reserve(rules, month));
    }

    /**
     * The pool can only grow until the transaction ends: who takes from it holds the caisse as this does. What was paid for
     * months that are not closed waits for them, so that no published pool tells what somebody paid ahead.
     */
    private UUID reserve(CaisseRules rules, YearMonth month) {
        String caisse = rules.caisse();
        List<MonthRepository.Member> members = months.members(caisse, month).stream()
                .filter(member -> !rules.contribution().beforeAllocation()
                        || member.contribution().cents() > 0)
                .toList();
        List<Euros> wanted = members.stream()
                .map(member -> rules.allocation().monthly(member.people()))
                .toList();
        Euros pool = ledger.balance(Account.pool(caisse)).minus(months.waiting(caisse, month));
        List<Euros> credited =
                rules.shortfall().credited(wanted, pool).orElseThrow(() -> refusal(rules, month, wanted, pool));
        Closing closing = new Closing(
                Ids.next(),
                caisse,
                month,
                rules.code(),
                members.size(),
                Euros.sum(members.stream()
                        .map(MonthRepository.Member::contribution)
                        .toList()),
                pool,
                Euros.sum(wanted),
                Euros.sum(credited),
                clock.instant(),
                null,
                null,
                null);
        months.keep(closing);
        months.keepShares(closing.id(), shares(members, credited));
        if (closing.credited().cents() > 0) {
            ledger.post(Posting.ofMoves(
                    PostingKind.MONTH_RESERVED,
                    "closing:" + closing.id(),
                    "closing:" + closing.id(),
                    List.of(new Move(Account.pool(caisse), Account.closing(closing.id()), closing.credited()))));
        }
        return closing.id();
    }

    private static List<MonthRepository.Share> shares(List<MonthRepository.Member> members, List<Euros> credited) {
        List<MonthRepository.Share> shares = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (credited.get(i).cents() > 0) {
                shares.add(new MonthRepository.Share(members.get(i).account(), credited.get(i)));
            }
        }
        return shares;
    }

    private static Refusal refusal(CaisseRules rules, YearMonth month, List<Euros> wanted, Euros pool) {
        return FoodCoopProblem.MONTH_CAN_NOT_BE_PAID
                .refuse()
                .with("month", month)
                .with("needed", Euros.sum(wanted))
                .with("available", pool)
                .with("rules", rules.code());
    }

    /** What was cut off, by a stop of the service. */
    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        for (UUID closing : QuarkusTransaction.requiringNew().call(months::unfinished)) {
            try {
                goOn(closing);
            } catch (RuntimeException fault) {
                // It is tried again; that of one caisse does not keep the others waiting.
                LOG.errorf(fault, "the closing %s could not go on", closing);
            }
        }
    }

    private void goOn(UUID closing) {
        while (QuarkusTransaction.requiringNew().call(() -> creditSome(closing)) > 0) {
            // the next households
        }
        LedgerProof end = proofs.sealedEnd();
        QuarkusTransaction.requiringNew()
                .run(() -> months.finish(closing, end.position(), end.hash(), clock.instant()));
    }

    private int creditSome(UUID closing) {
        List<MonthRepository.Share> due = months.heldDue(closing, BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        List<Posting> postings =
                due.stream().map(share -> allocation(closing, share)).toList();
        for (Outcome outcome : ledger.postAll(postings)) {
            if (!(outcome instanceof Outcome.Posted)) {
                throw new IllegalStateException("an allocation that was set aside was not credited: " + outcome);
            }
        }
        months.credited(closing, due, clock.instant());
        return due.size();
    }

    private static Posting allocation(UUID closing, MonthRepository.Share share) {
        return Posting.ofMoves(
                PostingKind.ALLOCATION_CREDITED,
                "allocation:" + closing + ":" + share.account(),
                "closing:" + closing,
                List.of(new Move(Account.closing(closing), Account.household(share.account()), share.amount())));
    }
}
