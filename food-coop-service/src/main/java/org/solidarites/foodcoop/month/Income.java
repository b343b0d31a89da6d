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

/** What comes into the solidarity pool: contributions of households, and money of others. */
@ApplicationScoped
class Income {

    private final Caisses caisses;
    private final MonthRepository months;
    private final Ledger ledger;
    private final Clock clock;

    Income(Caisses caisses, MonthRepository months, Ledger ledger, Clock clock) {
        this.caisses = caisses;
        this.months = months;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes the contribution of a month in, once: of none before the household joined, and of the next ahead if it likes.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_NOT_AGREED}, {@code CONTRIBUTION_TOO_SMALL},
     *     {@code CONTRIBUTION_OUT_OF_BOUNDS}, {@code MONTH_OUT_OF_REACH}, {@code MONTH_ALREADY_CLOSED}, {@code CONTRIBUTION_ALREADY_PAID}
     */
    void contribute(UUID id, NewContribution paid) {
        Caisses.Membership member = caisses.membership(id);
        requireAgreed(member, paid.amount());
        requireWithin(caisses.rules(member.caisse()), paid.amount());
        YearMonth month = Months.require(
                paid.month(), member.joined(), YearMonth.now(clock).plusMonths(1));
        months.hold(member.caisse());
        if (months.closing(member.caisse(), month).isPresent()) {
            throw FoodCoopProblem.MONTH_ALREADY_CLOSED
                    .refuse()
                    .with("month", month)
                    .at(FieldError.inBody("month"));
        }
        if (!months.keepContribution(id, month, paid.amount(), clock.instant())) {
            throw FoodCoopProblem.CONTRIBUTION_ALREADY_PAID
                    .refuse()
                    .with("month", month)
                    .at(FieldError.inBody("month"));
        }
        ledger.post(Posting.ofMoves(
                PostingKind.CONTRIBUTION_PAID,
                "contribution:" + id + ":" + month,
                "contribution:" + id + ":" + month,
                List.of(new Move(
                        Account.contributions(member.caisse()), Account.pool(member.caisse()), paid.amount()))));
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

    /**
     * Takes money of others in.
     *
     * @throws Refusal {@code UNKNOWN_CAISSE}
     */
    PoolView fund(NewFunding given) {
        caisses.rules(given.caisse());
        ledger.post(Posting.ofMoves(
                PostingKind.POOL_FUNDED,
                "funding:" + Ids.next(),
                "funder:" + given.funder(),
                List.of(new Move(Account.funders(given.caisse()), Account.pool(given.caisse()), given.amount()))));
        return pool(given.caisse());
    }

    PoolView pool(String caisse) {
        return new PoolView(caisse, ledger.balance(Account.pool(caisse)));
    }
}
