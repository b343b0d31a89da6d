package org.solidarites.aid.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.PlainReading.Fraction;
import org.solidarites.aid.regulation.ConditionRule;
import org.solidarites.aid.regulation.RegulationDocument;
import org.solidarites.aid.regulation.RestePourVivreRules;
import org.solidarites.aid.regulation.Sourced;
import org.solidarites.chassis.money.Euros;

/** The sums and shares of a household as the document defines them, in euros and exact. */
record PlainSums(RegulationDocument document, Household household, LocalDate on) {

    Fraction resources() {
        return new Fraction(resources(document.quotient().resources()), BigDecimal.ONE);
    }

    Fraction charges() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : Charge.values()) {
            if (document.restePourVivre().charges().get(charge).value()) {
                Euros amount = household.charges().get(charge);
                if (amount == null) {
                    return new Fraction(null, BigDecimal.ONE);
                }
                sum = sum.add(amount.toDecimal());
            }
        }
        return new Fraction(sum, BigDecimal.ONE);
    }

    Fraction quotient(Quotient quotient) {
        return new Fraction(resources().sum(), parts(quotient));
    }

    Fraction restePourVivre() {
        RestePourVivreRules rules = document.restePourVivre();
        BigDecimal resources = resources(rules.resources());
        BigDecimal charges = charges().sum();
        BigDecimal days = BigDecimal.valueOf(rules.daysPerMonth().value());
        return new Fraction(
                resources == null || charges == null ? null : resources.subtract(charges),
                shares(rules).multiply(days));
    }

    /** The row for the size of the household, or the last one and so much for each further person. */
    BigDecimal ceiling(ConditionRule.Resources table) {
        return row(table.ceilings(), table.eachFurther());
    }

    BigDecimal row(List<Euros> rows, Euros eachFurther) {
        int people = household.adults().size() + household.children().size();
        if (people <= rows.size()) {
            return rows.get(people - 1).toDecimal();
        }
        BigDecimal further = BigDecimal.valueOf(people - rows.size());
        return rows.getLast().toDecimal().add(eachFurther.toDecimal().multiply(further));
    }

    private @Nullable BigDecimal resources(Map<Income, Sourced<Boolean>> counted) {
        Map<Income, Euros> byKind = household.resources().byKind();
        Euros total = household.resources().total();
        if (byKind == null) {
            return total == null ? null : total.toDecimal();
        }
        return byKind.entrySet().stream()
                .filter(resource -> counted.get(resource.getKey()).value())
                .map(resource -> resource.getValue().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal parts(Quotient quotient) {
        var rules = document.household();
        List<BigDecimal> listed = rules.childrenParts().value();
        BigDecimal parts = rules.baseParts().value();
        for (int child = 0; child < household.children().size(); child++) {
            parts = parts.add(
                    child < listed.size()
                            ? listed.get(child)
                            : rules.furtherChildParts().value());
        }
        boolean singleParent =
                household.adults().size() == 1 && !household.children().isEmpty();
        return singleParent && quotient == Quotient.FACULTATIVE
                ? parts.add(rules.singleParentExtraParts().value())
                : parts;
    }

    private BigDecimal shares(RestePourVivreRules rules) {
        if (rules.sharedBy().value() == RestePourVivre.SharedBy.PEOPLE) {
            return BigDecimal.valueOf(
                    household.adults().size() + household.children().size());
        }
        var units = rules.consumptionUnits().value();
        BigDecimal shares = units.first();
        for (int adult = 1; adult < household.adults().size(); adult++) {
            shares = shares.add(units.otherGrown());
        }
        for (Household.Child child : household.children()) {
            boolean grown = Period.between(child.birthDate(), on).getYears() >= units.grownFrom();
            shares = shares.add(grown ? units.otherGrown() : units.child());
        }
        return shares;
    }
}
