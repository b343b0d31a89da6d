package org.solidarites.foodcoop.grocery;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grocery.core.GroceryRules;
import org.solidarites.foodcoop.ledger.core.Account;

/** The access of a household to an épicerie, for some months. */
@Entity
@Table(name = "grocery_access")
class GroceryAccess extends Aggregate {

    private String grocery;
    private UUID householdRef;
    private @Nullable String decision;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private int percent;
    private long rightCents;
    private int renewals;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected GroceryAccess() {}

    /** Opens an access by the rules, or refuses it. */
    static GroceryAccess open(GroceryRules rules, NewGroceryAccess wanted, LocalDate today) {
        if (!rules.access().opens(wanted.quotient()) && wanted.decision() == null) {
            throw FoodCoopProblem.GROCERY_ACCESS_NOT_OPEN
                    .refuse()
                    .with("ceiling", rules.access().quotientCeiling())
                    .at(FieldError.inBody("quotient"));
        }
        if (!rules.priceShare().allows(wanted.percent())) {
            throw FoodCoopProblem.PRICE_SHARE_OUT_OF_BOUNDS
                    .refuse()
                    .with("percent", wanted.percent())
                    .with("least", rules.priceShare().leastPercent())
                    .with("most", rules.priceShare().mostPercent())
                    .at(FieldError.inBody("percent"));
        }
        requireDuration(rules, wanted.months());
        GroceryAccess access = new GroceryAccess();
        access.grocery = rules.grocery();
        access.householdRef = wanted.householdRef();
        access.decision = wanted.decision();
        access.validFrom = today;
        access.validUntil = today.plusMonths(wanted.months());
        access.percent = wanted.percent();
        access.rightCents =
                rules.monthlyRight().of(wanted.adults(), wanted.children()).cents();
        return access;
    }

    /** Goes on for some months from its end, or from today if it has ended. */
    void renew(GroceryRules rules, int months, LocalDate today) {
        if (renewals >= rules.duration().renewals()) {
            throw FoodCoopProblem.GROCERY_RENEWED_ALREADY
                    .refuse()
                    .with("most", rules.duration().renewals());
        }
        requireDuration(rules, months);
        LocalDate begin = validUntil.isBefore(today) ? today : validUntil;
        validUntil = begin.plusMonths(months);
        renewals++;
    }

    private static void requireDuration(GroceryRules rules, int months) {
        if (!rules.duration().allows(months)) {
            throw FoodCoopProblem.GROCERY_DURATION_OUT_OF_BOUNDS
                    .refuse()
                    .with("months", months)
                    .with("least", rules.duration().leastMonths())
                    .with("most", rules.duration().mostMonths())
                    .at(FieldError.inBody("months"));
        }
    }

    /** Whether a decision opened it, whatever the quotient. */
    boolean isByDecision() {
        return decision != null;
    }

    boolean isOpen(LocalDate day) {
        return day.isBefore(validUntil);
    }

    /** Refuses a visit after its end. */
    void requireOpen(LocalDate day) {
        if (!isOpen(day)) {
            throw FoodCoopProblem.GROCERY_ACCESS_ENDED.refuse().with("until", validUntil);
        }
    }

    /** What is left of its right in a month, in the ledger. */
    Account right(YearMonth month) {
        return Account.groceryRight(id(), month);
    }

    Euros monthlyRight() {
        return Euros.ofCents(rightCents);
    }

    Euros paid(Euros displayed) {
        return GroceryRules.PriceShare.paid(displayed, percent);
    }

    UUID householdRef() {
        return householdRef;
    }

    String grocery() {
        return grocery;
    }

    /** First day on which it is over. */
    LocalDate until() {
        return validUntil;
    }

    /** The access, with what is left of its right in a month that is the present one. */
    GroceryAccessView view(Euros left) {
        return new GroceryAccessView(
                id(), grocery, householdRef, decision, validFrom, validUntil, percent, monthlyRight(), left, renewals);
    }
}
