package org.solidarites.aid.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.AllOf;
import org.solidarites.aid.engine.AnyOf;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.ComposedAs;
import org.solidarites.aid.engine.Condition;
import org.solidarites.aid.engine.Declares;
import org.solidarites.aid.engine.GrantedBefore;
import org.solidarites.aid.engine.Grounds;
import org.solidarites.aid.engine.HoldsRight;
import org.solidarites.aid.engine.InRange;
import org.solidarites.aid.engine.LivesIn;
import org.solidarites.aid.engine.Not;
import org.solidarites.aid.engine.OfAge;
import org.solidarites.aid.engine.Quantity;
import org.solidarites.aid.engine.Question;
import org.solidarites.aid.engine.Studies;
import org.solidarites.aid.engine.WithinTable;
import org.solidarites.chassis.money.Euros;

/** Turns the conditions of a document into those of the engine. */
final class ConditionCompiler {

    private final RegulationDocument document;
    private final Set<Charge> counted;

    ConditionCompiler(RegulationDocument document) {
        this.document = document;
        this.counted = Told.counted(document.restePourVivre().charges());
    }

    /**
     * Turns one.
     *
     * @throws UnknownFactException if it asks for what the document does not name
     */
    Condition condition(ConditionRule rule) {
        Grounds grounds = new Grounds(rule.article(), rule.source(), rule.confirmed());
        return switch (rule) {
            case ConditionRule.All all -> new AllOf(conditions(all.conditions()), grounds);
            case ConditionRule.Any any -> new AnyOf(conditions(any.conditions()), grounds);
            case ConditionRule.Not not -> new Not(condition(not.condition()), grounds);
            case ConditionRule.Age age -> age(age, grounds);
            case ConditionRule.Residence home -> new LivesIn(home.communes(), home.name(), grounds);
            case ConditionRule.Student student -> new Studies(student.who(), student.wanted(), grounds);
            case ConditionRule.Composed composed -> new ComposedAs(composed.oneOf(), grounds);
            case ConditionRule.Right right -> right(right, grounds);
            case ConditionRule.Declaration asked -> declaration(asked, grounds);
            case ConditionRule.GrantedBefore before -> grantedBefore(before, grounds);
            case ConditionRule.Resources most -> resources(most, grounds);
            default -> range(rule, grounds);
        };
    }

    private InRange range(ConditionRule rule, Grounds grounds) {
        return switch (rule) {
            case ConditionRule.ResidenceTime time -> range(Quantity.MONTHS_OF_RESIDENCE, time.months(), null, grounds);
            case ConditionRule.People people -> range(Quantity.PEOPLE, people.least(), people.most(), grounds);
            case ConditionRule.Children children ->
                range(Quantity.CHILDREN, children.least(), children.most(), grounds);
            case ConditionRule.Charges charges -> money(Quantity.CHARGES, charges.least(), charges.most(), grounds);
            case ConditionRule.QuotientBounds bounds ->
                money(Quantity.of(bounds.quotient()), bounds.least(), bounds.most(), grounds);
            case ConditionRule.RestePourVivreBounds bounds ->
                money(Quantity.RESTE_POUR_VIVRE, bounds.least(), bounds.most(), grounds);
            default ->
                throw new IllegalStateException("no range: " + rule.getClass().getSimpleName());
        };
    }

    private List<Condition> conditions(List<ConditionRule> rules) {
        return rules.stream().map(this::condition).toList();
    }

    private static OfAge age(ConditionRule.Age age, Grounds grounds) {
        return new OfAge(
                age.who(),
                age.least() == null ? OfAge.NO_LEAST : age.least(),
                age.most() == null ? OfAge.NO_MOST : age.most(),
                grounds);
    }

    private Condition resources(ConditionRule.Resources most, Grounds grounds) {
        return new WithinTable(
                Quantity.RESOURCES,
                most.ceilings().stream().map(Euros::cents).toList(),
                most.eachFurther().cents(),
                asked(Quantity.RESOURCES),
                grounds);
    }

    private Condition right(ConditionRule.Right right, Grounds grounds) {
        requireKnown(document.facts().rights(), right.right(), "facts/rights");
        return new HoldsRight(right.right(), right.held(), grounds);
    }

    private Condition declaration(ConditionRule.Declaration asked, Grounds grounds) {
        requireKnown(document.facts().declarations(), asked.declaration(), "facts/declarations");
        return new Declares(asked.declaration(), asked.wanted(), grounds);
    }

    private static void requireKnown(List<FactRules.Asked> known, String code, String where) {
        if (known.stream().noneMatch(fact -> fact.code().equals(code))) {
            throw new UnknownFactException("a condition asks for " + code + ", which is not among " + where);
        }
    }

    private Condition grantedBefore(ConditionRule.GrantedBefore before, Grounds grounds) {
        boolean known = document.codes().anyMatch(before.aid()::equals);
        if (!known) {
            throw new UnknownFactException("a condition counts grants of " + before.aid() + ", which is no aid here");
        }
        return new GrantedBefore(before.aid(), before.most(), before.months(), grounds);
    }

    private InRange range(Quantity quantity, @Nullable Integer least, @Nullable Integer most, Grounds grounds) {
        return new InRange(
                quantity,
                least == null ? InRange.NO_LEAST : least,
                most == null ? InRange.NO_MOST : most,
                asked(quantity),
                grounds);
    }

    private InRange money(Quantity quantity, @Nullable Euros least, @Nullable Euros most, Grounds grounds) {
        return new InRange(
                quantity,
                least == null ? InRange.NO_LEAST : least.cents(),
                most == null ? InRange.NO_MOST : most.cents(),
                asked(quantity),
                grounds);
    }

    /** What has to be known to know a quantity. */
    List<Question> asked(Quantity quantity) {
        return switch (quantity) {
            case PEOPLE, CHILDREN -> List.of();
            case MONTHS_OF_RESIDENCE -> List.of(Question.of(Question.Kind.RESIDENT_SINCE));
            case RESOURCES, QUOTIENT_CAF, QUOTIENT_FACULTATIVE -> List.of(Question.RESOURCES);
            case CHARGES -> charges();
            case RESTE_POUR_VIVRE -> {
                List<Question> all = new ArrayList<>();
                all.add(Question.RESOURCES);
                all.addAll(charges());
                yield all;
            }
        };
    }

    private List<Question> charges() {
        return counted.stream().sorted().map(Question::charge).toList();
    }
}
