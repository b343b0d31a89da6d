package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.AidAmount;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Condition;
import org.solidarites.aid.engine.Grounds;
import org.solidarites.aid.engine.Parts;
import org.solidarites.aid.engine.Regulation;
import org.solidarites.aid.engine.RestePourVivre;

/** Turns a document into the model that the engine evaluates, once. */
final class RegulationCompiler {

    private RegulationCompiler() {}

    /**
     * Compiles a document.
     *
     * @throws IllegalArgumentException if its values contradict each other or the engine's ranges
     */
    static Regulation compile(RegulationDocument document) {
        return new Regulation(
                document.id(),
                parts(document.household()),
                restePourVivre(document.restePourVivre()),
                document.aids().stream().map(RegulationCompiler::aid).toList());
    }

    private static Parts parts(HouseholdRules rules) {
        return new Parts(
                hundredths(rules.baseParts().value()),
                rules.childrenParts().value().stream()
                        .map(RegulationCompiler::hundredths)
                        .toList(),
                hundredths(rules.furtherChildParts().value()),
                hundredths(rules.singleParentExtraParts().value()));
    }

    private static RestePourVivre restePourVivre(RestePourVivreRules rules) {
        Set<Charge> counted = rules.charges().entrySet().stream()
                .filter(charge -> charge.getValue().value())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        RestePourVivreRules.ConsumptionUnitRules units =
                rules.consumptionUnits().value();
        return new RestePourVivre(
                counted,
                rules.sharedBy().value(),
                new RestePourVivre.ConsumptionUnits(
                        hundredths(units.first()),
                        hundredths(units.otherGrown()),
                        hundredths(units.child()),
                        units.grownFrom()),
                rules.daysPerMonth().value());
    }

    private static Aid aid(AidRule rule) {
        return new Aid(
                rule.code(),
                rule.kind(),
                rule.conditions().stream().map(RegulationCompiler::condition).toList(),
                amount(rule.amount()));
    }

    private static Condition condition(ConditionRule rule) {
        Grounds grounds = new Grounds(rule.article(), rule.source(), rule.confirmed());
        return switch (rule) {
            case ConditionRule.MinimumAge age -> new Condition.MinimumAge(age.years(), grounds);
            case ConditionRule.Residence home -> new Condition.Residence(home.commune(), home.name(), grounds);
            case ConditionRule.NotStudent _ -> new Condition.NotStudent(grounds);
            case ConditionRule.QuotientCeiling most ->
                new Condition.QuotientCeiling(most.quotient(), most.ceiling(), grounds);
            case ConditionRule.RestePourVivreCeiling most ->
                new Condition.RestePourVivreCeiling(most.ceiling(), grounds);
        };
    }

    private static AidAmount amount(AmountRule rule) {
        return switch (rule) {
            case AmountRule.None _ -> new AidAmount.None();
            case AmountRule.Fixed fixed -> new AidAmount.Fixed(fixed.euros());
            case AmountRule.ByPeople table -> new AidAmount.ByPeople(table.byPeople(), table.eachFurther());
        };
    }

    private static int hundredths(BigDecimal parts) {
        try {
            return parts.movePointRight(2).intValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("parts have at most two decimals, unlike " + parts, tooFine);
        }
    }
}
