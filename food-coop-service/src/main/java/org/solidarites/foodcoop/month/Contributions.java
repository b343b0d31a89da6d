package org.solidarites.foodcoop.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** The contributions of households: they are taken in once a month, and corrected by a new entry. */
@ApplicationScoped
class Contributions {

    private final Caisses caisses;
    private final MonthRepository months;
    private final ContributionRepository contributions;
    private final Ledger ledger;
    private final Clock clock;

    Contributions(
            Caisses caisses, MonthRepository months, ContributionRepository contributions, Ledger ledger, Clock clock) {
        this.caisses = caisses;
        this.months = months;
        this.contributions = contributions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the contribution of a month in, once: of none before the household joined, and of the next ahead if it likes.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_NOT_AGREED}, {@code CAISSE_LEFT},
     *     {@code CONTRIBUTION_TOO_SMALL}, {@code CONTRIBUTION_OUT_OF_BOUNDS}, {@code MONTH_OUT_OF_REACH}, {@code MONTH_ALREADY_CLOSED}, {@code CONTRIBUTION_ALREADY_PAID}
     */
    void take(UUID id, NewContribution paid) {
        Caisses.Membership member = held(id);
        requireFit(member, paid.amount());
        YearMonth month = Months.require(
                paid.month(), member.joined(), YearMonth.now(clock).plusMonths(1));
        if (member.last() != null && month.isAfter(member.last())) {
            throw FoodCoopProblem.CAISSE_LEFT
                    .refuse()
                    .with("last", member.last())
                    .at(FieldError.inBody("month"));
        }
        if (months.closing(member.caisse(), month).isPresent()) {
            throw atMonth(FoodCoopProblem.MONTH_ALREADY_CLOSED, month);
        }
        String posting = "contribution:" + Ids.next();
        if (!contributions.keep(id, month, paid.amount(), posting, clock.instant())) {
            throw atMonth(FoodCoopProblem.CONTRIBUTION_ALREADY_PAID, month);
        }
        post(
                PostingKind.CONTRIBUTION_PAID,
                posting,
                "contribution:" + id + ":" + month,
                member.caisse(),
                paid.amount());
    }

    /**
     * Corrects what was noted of a month. The entry that was wrong stays; a new one refers to it and makes up for it. What is
     * right already is not corrected again.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_NOT_AGREED}, {@code CONTRIBUTION_TOO_SMALL},
     *     {@code CONTRIBUTION_OUT_OF_BOUNDS}, {@code CONTRIBUTION_NOT_FOUND}, {@code CONTRIBUTION_COUNTED},
     *     {@code CORRECTION_OVER_POOL}
     */
    ContributionView correct(UUID id, NewCorrection right) {
        Caisses.Membership member = held(id);
        boolean wasPaid = right.amount().cents() > 0;
        if (wasPaid) {
            requireFit(member, right.amount());
        }
        ContributionRepository.Noted wrong = contributions
                .of(id, right.month())
                .filter(noted -> noted.amount().cents() > 0)
                .orElseThrow(() -> atMonth(FoodCoopProblem.CONTRIBUTION_NOT_FOUND, right.month()));
        Euros more = right.amount().minus(wrong.amount());
        if (months.closing(member.caisse(), right.month()).isPresent()) {
            requireStaysPaid(wasPaid, right.month());
            requireInThePool(member.caisse(), right.month(), more);
        }
        if (more.cents() != 0) {
            String posting = "contribution-corrected:" + Ids.next();
            contributions.keepCorrection(id, wrong, right, clock.instant());
            contributions.become(id, right.month(), right.amount(), posting);
            post(PostingKind.CONTRIBUTION_CORRECTED, posting, wrong.posting(), member.caisse(), more);
        }
        return of(id).stream()
                .filter(noted -> noted.month().equals(right.month()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Gives back what a household has paid for months after its last.
     *
     * @return euros
     */
    Euros giveBack(Caisses.Left left) {
        List<ContributionRepository.Noted> ahead = contributions.paidAfter(left.account(), left.lastMonth());
        for (ContributionRepository.Noted paid : ahead) {
            String posting = "contribution-returned:" + Ids.next();
            contributions.become(left.account(), paid.month(), Euros.ZERO, posting);
            post(
                    PostingKind.CONTRIBUTION_RETURNED,
                    posting,
                    paid.posting(),
                    left.caisse(),
                    Euros.ZERO.minus(paid.amount()));
        }
        return Euros.sum(
                ahead.stream().map(ContributionRepository.Noted::amount).toList());
    }

    /** The household as a member of its caisse, of which no month is closed and nobody leaves until the transaction ends. */
    private Caisses.Membership held(UUID id) {
        months.hold(caisses.caisse(id));
        return caisses.membership(id);
    }

    /** The contributions of an account, the newest month first. */
    List<ContributionView> of(UUID id) {
        var corrections = contributions.corrections(id);
        return contributions.of(id).stream()
                .map(noted -> new ContributionView(
                        noted.month(),
                        noted.amount(),
                        noted.receivedAt(),
                        corrections.getOrDefault(noted.month(), List.of())))
                .toList();
    }

    /** What is more comes into the pool, and what is less goes out of it. */
    private void post(PostingKind kind, String key, String reference, String caisse, Euros more) {
        Account outside = Account.contributions(caisse);
        Account pool = Account.pool(caisse);
        Move move = more.isNegative() ? new Move(pool, outside, Euros.ZERO.minus(more)) : new Move(outside, pool, more);
        ledger.post(Posting.ofMoves(kind, key, reference, List.of(move)));
    }

    /** The allocation of a closed month was credited for it. */
    private static void requireStaysPaid(boolean wasPaid, YearMonth month) {
        if (!wasPaid) {
            throw atMonth(FoodCoopProblem.CONTRIBUTION_COUNTED, month);
        }
    }

    /** What a closed month gives back is in the pool, without what was paid for months that are not closed. */
    private void requireInThePool(String caisse, YearMonth month, Euros more) {
        Euros free = ledger.balance(Account.pool(caisse)).minus(months.waiting(caisse, month));
        if (free.plus(more).isNegative() && more.isNegative()) {
            throw FoodCoopProblem.CORRECTION_OVER_POOL
                    .refuse()
                    .with("back", Euros.ZERO.minus(more))
                    .with("available", free)
                    .at(FieldError.inBody("amount"));
        }
    }

    private static Refusal atMonth(FoodCoopProblem problem, YearMonth month) {
        return problem.refuse().with("month", month).at(FieldError.inBody("month"));
    }

    private void requireFit(Caisses.Membership member, Euros amount) {
        requireAgreed(member, amount);
        requireWithin(caisses.rules(member.caisse()), amount);
    }

    private static void requireAgreed(Caisses.Membership member, Euros amount) {
        Euros agreed = member.contribution();
        if (amount.compareTo(agreed) < 0) {
            throw FoodCoopProblem.CONTRIBUTION_TOO_SMALL
                    .refuse()
                    .with("agreed", agreed)
                    .with("amount", amount)
                    .at(FieldError.inBody("amount"));
        }
    }

    /** Also more than was agreed, as far as the rules go: a slip of the pen is no contribution. */
    private static void requireWithin(CaisseRules rules, Euros amount) {
        Euros most = rules.contribution().maximum();
        if (most != null && amount.compareTo(most) > 0) {
            throw FoodCoopProblem.CONTRIBUTION_OUT_OF_BOUNDS
                    .refuse()
                    .with("rules", rules.code())
                    .with("bounds", rules.contribution().bounds(null))
                    .with("amount", amount)
                    .at(FieldError.inBody("amount"));
        }
    }
}
