package org.solidarites.aid.regulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.engine.Measure;
import org.solidarites.aid.engine.Quantity;
import org.solidarites.aid.engine.Quotient;
import org.solidarites.aid.engine.RestePourVivre;
import org.solidarites.chassis.money.Euros;

/** What a condition asks for, as a clause. */
final class RuleWords {

    private final List<RegulationDocument> documents;
    private final Locale language;
    private final Sentences sentences;
    private final MeasureWords measures;

    RuleWords(RegulationDocument before, RegulationDocument after, Locale language) {
        this.documents = List.of(after, before);
        this.language = language;
        this.sentences = Sentences.of(RuleWords.class, language);
        this.measures = new MeasureWords(language);
    }

    /** The clause: {@code un adulte a au moins 18 ans}. */
    String clause(ConditionRule rule) {
        return switch (rule) {
            case ConditionRule.All all -> say("all", joined(all.conditions()));
            case ConditionRule.Any any -> say("any", joined(any.conditions()));
            case ConditionRule.Not not -> say("not", clause(not.condition()));
            case ConditionRule.Age age -> say("age." + age.who(), threshold(rule));
            case ConditionRule.Residence home -> say("residence", home.name());
            case ConditionRule.Student student -> say("student." + student.who() + "." + student.wanted(), "");
            case ConditionRule.Composed composed ->
                say("composition", measures.words(new Measure.Compositions(composed.oneOf())));
            case ConditionRule.Resources most -> say("resources", table(most.ceilings(), most.eachFurther()));
            case ConditionRule.Right right -> say("right." + right.held(), fact(right.right()));
            case ConditionRule.Declaration asked -> say("declaration." + asked.wanted(), fact(asked.declaration()));
            case ConditionRule.GrantedBefore granted ->
                say("granted", aid(granted.aid()))
                        .replace("{atMost}", measures.atMost(granted.most()))
                        .replace("{last}", measures.last(granted.months()));
            default -> say("range", threshold(rule)).replace("{subject}", sentences.get("range." + limit(rule)));
        };
    }

    private String say(String key, String value) {
        return sentences.get(key).replace("{value}", value);
    }

    private String joined(List<ConditionRule> conditions) {
        return conditions.stream().map(this::clause).collect(Collectors.joining(separator()));
    }

    /** What stands between the parts of a list: French sets a space before it. */
    String separator() {
        return sentences.get("separator");
    }

    /** Amounts for one person, two, and so on. */
    String table(List<Euros> rows, Euros eachFurther) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            said.append(sentences
                            .get(i == 0 ? "table.one" : "table.many")
                            .replace("{euros}", sentences.words(rows.get(i)))
                            .replace("{n}", String.valueOf(i + 1)))
                    .append(", ");
        }
        return said + sentences.get("table.further").replace("{euros}", sentences.words(eachFurther));
    }

    /** The bounds of a condition that is a threshold; null for others. */
    static Measure.@Nullable Bounds bounds(ConditionRule rule) {
        return switch (rule) {
            case ConditionRule.Age age -> new Measure.Bounds(years(age.least()), years(age.most()));
            case ConditionRule.ResidenceTime time -> new Measure.Bounds(count(time.months()), null);
            case ConditionRule.People people -> new Measure.Bounds(count(people.least()), count(people.most()));
            case ConditionRule.Children few -> new Measure.Bounds(count(few.least()), count(few.most()));
            case ConditionRule.Charges charges -> new Measure.Bounds(euros(charges.least()), euros(charges.most()));
            case ConditionRule.QuotientBounds quotient ->
                new Measure.Bounds(euros(quotient.least()), euros(quotient.most()));
            case ConditionRule.RestePourVivreBounds left -> new Measure.Bounds(euros(left.least()), euros(left.most()));
            default -> null;
        };
    }

    private static @Nullable Measure years(@Nullable Integer years) {
        return years == null ? null : new Measure.Years(years);
    }

    private static @Nullable Measure count(@Nullable Integer number) {
        return number == null ? null : new Measure.Count(number);
    }

    private static @Nullable Measure euros(@Nullable Euros euros) {
        return euros == null ? null : new Measure.Amount(euros);
    }

    /** What a threshold is about: {@code AGE}, or a quantity of the engine. */
    static String limit(ConditionRule rule) {
        return switch (rule) {
            case ConditionRule.ResidenceTime _ -> Quantity.MONTHS_OF_RESIDENCE.name();
            case ConditionRule.People _ -> Quantity.PEOPLE.name();
            case ConditionRule.Children _ -> Quantity.CHILDREN.name();
            case ConditionRule.Charges _ -> Quantity.CHARGES.name();
            case ConditionRule.QuotientBounds bounds ->
                (bounds.quotient() == Quotient.CAF ? Quantity.QUOTIENT_CAF : Quantity.QUOTIENT_FACULTATIVE).name();
            case ConditionRule.RestePourVivreBounds _ -> Quantity.RESTE_POUR_VIVRE.name();
            default -> "AGE";
        };
    }

    private String threshold(ConditionRule rule) {
        String unit = unit(rule);
        return measures.words(bounds(rule)) + (unit.isEmpty() ? "" : " " + measures.unit(unit));
    }

    private String unit(ConditionRule rule) {
        return switch (rule) {
            case ConditionRule.ResidenceTime _ -> "MONTHS";
            case ConditionRule.Charges _, ConditionRule.QuotientBounds _ -> "EUROS_PER_MONTH";
            case ConditionRule.RestePourVivreBounds _ ->
                documents.getFirst().restePourVivre().sharedBy().value() == RestePourVivre.SharedBy.PEOPLE
                        ? "EUROS_PER_PERSON_AND_DAY"
                        : "EUROS_PER_UNIT_AND_DAY";
            default -> "";
        };
    }

    /** A threshold within a sentence that says from where to where; one of two bounds stands in quotation marks. */
    String quoted(Measure.Bounds bounds, ConditionRule rule) {
        String said = threshold(rule);
        return bounds.least() != null && bounds.most() != null
                ? sentences.get("quoted").replace("{value}", said)
                : said;
    }

    String subject(Quantity quantity) {
        return sentences.get("range." + quantity);
    }

    private String fact(String code) {
        return documents.stream()
                .flatMap(document -> document.facts().find(code).stream())
                .findFirst()
                .map(fact -> fact.name().in(language))
                .orElse(code);
    }

    private String aid(String code) {
        return documents.stream()
                .flatMap(document -> document.title(code).stream())
                .findFirst()
                .map(title -> title.in(language))
                .orElse(code);
    }
}
