package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.budget.YearlyAmounts;
import org.solidarites.foodcoop.call.Calls;
import org.solidarites.foodcoop.call.Calls.HeldEnvelopes;
import org.solidarites.foodcoop.grant.GrantView.GrantYear;
import org.solidarites.foodcoop.grant.core.GrantPlan;

/** Changes a grant and its books in one transaction. The grant is held first, then its call, then accounts. */
@ApplicationScoped
class GrantLife {

    private final GrantRepository grants;
    private final GrantReportRepository reports;
    private final GrantBooks books;
    private final Calls calls;
    private final Clock clock;

    GrantLife(GrantRepository grants, GrantReportRepository reports, GrantBooks books, Calls calls, Clock clock) {
        this.grants = grants;
        this.reports = reports;
        this.books = books;
        this.calls = calls;
        this.clock = clock;
    }

    Grant sign(UUID id, Agreement agreement) {
        Grant grant = held(id);
        grant.sign(agreement, LocalDate.now(clock));
        return grants.keep(grant);
    }

    Grant pay(UUID id, UUID instalment) {
        Grant grant = held(id);
        Instalment paid = grant.pay(instalment, reports.acceptedYears(id), clock.instant());
        grants.keep(grant);
        books.pay(grant, paid);
        return grant;
    }

    /**
     * Amends a grant.
     *
     * @throws Refusal {@code GRANT_NOT_FOUND}, {@code GRANT_NOT_SIGNED}, {@code SIGNATURE_DATE_INVALID},
     *     {@code YEAR_NAMED_TWICE}, {@code YEAR_OUTSIDE_CALL}, {@code INSTALMENTS_DO_NOT_ADD_UP}, {@code AWARD_OVER_ENVELOPE},
     *     {@code SHARE_OF_NOBODY}, {@code PARTNER_NAMED_TWICE}, {@code SHARES_DO_NOT_ADD_UP}
     */
    Grant amend(UUID id, NewAmendment asked) {
        Grant grant = held(id);
        HeldEnvelopes envelopes = calls.hold(grant.callId());
        envelopes
                .terms()
                .requireYears(asked.awarded().stream().map(YearAmount::year).toList(), "awarded");
        GrantView present = books.view(grant);
        SortedMap<Integer, Euros> before = amounts(present);
        SortedMap<Integer, Euros> left = new TreeMap<>(envelopes.left());
        before.forEach((year, amount) -> left.merge(year, amount, Euros::plus));
        GrantPlan plan =
                new GrantPlan(YearlyAmounts.byYear(asked.awarded(), "awarded"), asked.instalments(), paid(present));
        plan.requireWithin(left);
        grant.amend(plan, asked.shares(), asked.signedOn(), LocalDate.now(clock));
        grants.keep(grant);
        books.amend(grant, before, plan.awarded());
        grants.keep(new Amendment(
                grant, asked, YearlyAmounts.list(before), YearlyAmounts.list(plan.awarded()), clock.instant()));
        return grant;
    }

    Grant suspend(UUID id, String reason) {
        Grant grant = held(id);
        grant.suspend(reason);
        return grants.keep(grant);
    }

    Grant resume(UUID id) {
        Grant grant = held(id);
        grant.resume();
        return grants.keep(grant);
    }

    /**
     * Claims money back.
     *
     * @throws Refusal {@code GRANT_NOT_FOUND}, {@code CLAWBACK_OVER_PAID}
     */
    Grant reclaim(UUID id, NewClawback asked) {
        Grant grant = held(id);
        Euros paid = books.view(grant).years().stream()
                .filter(year -> year.year() == asked.year())
                .map(GrantYear::paid)
                .findFirst()
                .orElse(Euros.ZERO);
        if (asked.amount().compareTo(paid) > 0) {
            throw FoodCoopProblem.CLAWBACK_OVER_PAID
                    .refuse()
                    .with("year", asked.year())
                    .with("paid", paid)
                    .with("asked", asked.amount())
                    .at(FieldError.inBody("amount"));
        }
        Clawback clawback = new Clawback(id, asked, clock.instant());
        grants.keep(clawback);
        books.reclaim(grant, clawback);
        return grant;
    }

    private Grant held(UUID id) {
        return grants.held(id).orElseThrow(FoodCoopProblem.GRANT_NOT_FOUND::refuse);
    }

    private static SortedMap<Integer, Euros> amounts(GrantView grant) {
        SortedMap<Integer, Euros> amounts = new TreeMap<>();
        grant.years().stream()
                .filter(year -> year.awarded().cents() > 0)
                .forEach(year -> amounts.put(year.year(), year.awarded()));
        return amounts;
    }

    /** What left the budget, also where it was claimed back. */
    private static SortedMap<Integer, Euros> paid(GrantView grant) {
        SortedMap<Integer, Euros> paid = new TreeMap<>();
        grant.years().stream()
                .filter(year -> year.paid().plus(year.reclaimed()).cents() > 0)
                .forEach(year -> paid.put(year.year(), year.paid().plus(year.reclaimed())));
        return paid;
    }
}
