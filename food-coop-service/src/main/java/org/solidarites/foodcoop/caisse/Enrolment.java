package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.Contribution;

/** Households that join a caisse, and what is agreed with them. */
@ApplicationScoped
class Enrolment {

    private final CaisseAccountRepository accounts;
    private final Caisses caisses;
    private final Clock clock;

    Enrolment(CaisseAccountRepository accounts, Caisses caisses, Clock clock) {
        this.accounts = accounts;
        this.caisses = caisses;
        this.clock = clock;
    }

    /**
     * Opens the account of a household.
     *
     * @throws Refusal {@code UNKNOWN_CAISSE}, {@code CONTRIBUTION_OUT_OF_BOUNDS}, {@code HOUSEHOLD_HAS_ACCOUNT}
     */
    CaisseAccount join(NewCaisseAccount wanted) {
        requireWithin(caisses.rules(wanted.caisse()), wanted.agreement(), "agreement/contribution");
        accounts.heldOf(wanted.householdRef()).ifPresent(account -> {
            throw FoodCoopProblem.HOUSEHOLD_HAS_ACCOUNT
                    .refuse()
                    .with("account", account.id())
                    .at(FieldError.inBody("householdRef"));
        });
        Instant now = clock.instant();
        CaisseAccount account = CaisseAccount.open(wanted.householdRef(), wanted.caisse(), wanted.people(), now, now);
        account.agree(wanted.agreement().contribution(), wanted.agreement().holder(), LocalDate.now(clock));
        return accounts.keep(account);
    }

    /**
     * Agrees another contribution.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}, {@code CONTRIBUTION_OUT_OF_BOUNDS}
     */
    CaisseAccount agree(UUID id, Agreement agreement) {
        CaisseAccount account = accounts.held(id).orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
        requireWithin(caisses.rules(account.caisse()), agreement, "contribution");
        account.agree(agreement.contribution(), agreement.holder(), LocalDate.now(clock));
        return accounts.keep(account);
    }

    /**
     * Notes how many people a household has now.
     *
     * @throws Refusal {@code CAISSE_ACCOUNT_NOT_FOUND}
     */
    CaisseAccount resize(UUID id, int people) {
        CaisseAccount account = accounts.held(id).orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
        account.learnSize(people, clock.instant());
        return accounts.keep(account);
    }

    private static void requireWithin(CaisseRules rules, Agreement agreement, String field) {
        Contribution bounds = rules.contribution();
        if (!bounds.allows(agreement.contribution(), agreement.monthlyIncome())) {
            throw FoodCoopProblem.CONTRIBUTION_OUT_OF_BOUNDS
                    .refuse()
                    .with("rules", rules.code())
                    .with("bounds", bounds.bounds(agreement.monthlyIncome()))
                    .with("amount", agreement.contribution())
                    .at(FieldError.inBody(field));
        }
    }
}
