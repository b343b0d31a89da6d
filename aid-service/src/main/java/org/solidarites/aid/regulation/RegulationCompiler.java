package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.List;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.AllOf;
import org.solidarites.aid.engine.Definitions;
import org.solidarites.aid.engine.Grounds;
import org.solidarites.aid.engine.Parts;
import org.solidarites.aid.engine.Regulation;
import org.solidarites.aid.engine.RestePourVivre;

/** Turns a document into the model that the engine evaluates, once. */
final class RegulationCompiler {

    private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(100);

    private final RegulationDocument document;
    private final ConditionCompiler conditions;
    private final AmountCompiler amounts;

    private RegulationCompiler(RegulationDocument document) {
        this.document = document;
        this.conditions = new ConditionCompiler(document);
        this.amounts = new AmountCompiler(conditions);
    }

    /**
     * Compiles a document.
     *
     * @throws IllegalArgumentException if its values contradict each other or the engine's ranges
     */
    static Regulation compile(RegulationDocument document) {
        return new RegulationCompiler(document).regulation();
    }

    private Regulation regulation() {
        return new Regulation(
                document.id(),
                new Definitions(
                        parts(document.household()),
                        Told.counted(document.quotient().resources()),
                        restePourVivre(document.restePourVivre())),
                document.aids().stream().map(this::aid).toList(),
                document.rights().stream().map(this::right).toList());
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
        RestePourVivreRules.ConsumptionUnitRules units =
                rules.consumptionUnits().value();
        return new RestePourVivre(
                Told.counted(rules.resources()),
                Told.counted(rules.charges()),
                rules.sharedBy().value(),
                new RestePourVivre.ConsumptionUnits(
                        hundredths(units.first()),
                        hundredths(units.otherGrown()),
                        hundredths(units.child()),
                        units.grownFrom()),
                rules.daysPerMonth().value());
    }

    private Aid aid(AidRule rule) {
        for (String right : rule.askFirst().value()) {
            if (document.rights().stream().noneMatch(known -> known.code().equals(right))) {
                throw new UnknownFactException("the aid " + rule.code() + " asks for the right " + right
                        + " first, which is not among the rights");
            }
        }
        return new Aid(
                rule.code(),
                rule.kind(),
                all(rule.code(), rule.conditions()),
                amounts.amount(rule.amount()),
                rule.askFirst().value());
    }

    private Aid right(RightRule rule) {
        return new Aid(
                rule.code(),
                rule.kind(),
                all(rule.code(), rule.conditions()),
                amounts.amount(rule.amount()),
                List.of());
    }

    /** All together they rest on what each rests on; the aid itself is the name of that. */
    private AllOf all(String code, List<ConditionRule> rules) {
        boolean confirmed = rules.stream().allMatch(ConditionRule::confirmed);
        return new AllOf(
                rules.stream().map(conditions::condition).toList(), new Grounds(code, document.source(), confirmed));
    }

    private static int hundredths(BigDecimal parts) {
        if (parts.compareTo(MOST_PARTS) > 0) {
            throw new IllegalArgumentException("parts are at most " + MOST_PARTS + ", unlike " + parts);
        }
        try {
            return parts.movePointRight(2).intValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("parts have at most two decimals, unlike " + parts, tooFine);
        }
    }
}
