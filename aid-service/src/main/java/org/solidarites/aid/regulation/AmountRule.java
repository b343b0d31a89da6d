package org.solidarites.aid.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.engine.Quantity;
import org.solidarites.chassis.money.Euros;

/** The amount of an aid as the document writes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AmountRule.None.class, name = "none"),
    @JsonSubTypes.Type(value = AmountRule.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = AmountRule.UpTo.class, name = "up-to"),
    @JsonSubTypes.Type(value = AmountRule.Reduction.class, name = "reduction"),
    @JsonSubTypes.Type(value = AmountRule.PerPerson.class, name = "per-person"),
    @JsonSubTypes.Type(value = AmountRule.ByPeople.class, name = "by-people"),
    @JsonSubTypes.Type(value = AmountRule.ShareOfBill.class, name = "share-of-bill"),
    @JsonSubTypes.Type(value = AmountRule.Brackets.class, name = "brackets"),
    @JsonSubTypes.Type(value = AmountRule.FirstOf.class, name = "first-of"),
    @JsonSubTypes.Type(value = AmountRule.Dated.class, name = "dated"),
})
@Schema(
        description = "What the aid is worth; kind says how it is found, and the JSON Schema of the règlement what each"
                + " kind holds.",
        type = SchemaType.OBJECT)
public sealed interface AmountRule {

    String source();

    boolean confirmed();

    /** No money. */
    record None(String source, boolean confirmed) implements AmountRule {}

    /** The same for all, in euros. */
    record Fixed(Euros euros, String source, boolean confirmed) implements AmountRule {
        public Fixed {
            Values.amount(euros, "an amount");
        }
    }

    /** At most that much, in euros; how much exactly is weighed by who decides. */
    record UpTo(Euros euros, String source, boolean confirmed) implements AmountRule {
        public UpTo {
            Values.amount(euros, "an amount");
        }
    }

    /** A price is reduced. */
    record Reduction(int percent, String source, boolean confirmed) implements AmountRule {
        public Reduction {
            Values.percent(percent);
        }
    }

    /** So much for each person, in euros. */
    record PerPerson(Euros euros, String source, boolean confirmed) implements AmountRule {
        public PerPerson {
            Values.amount(euros, "an amount");
        }
    }

    /** For one person, two, three …, and for each further one, in euros. */
    record ByPeople(List<Euros> byPeople, Euros eachFurther, String source, boolean confirmed) implements AmountRule {
        public ByPeople {
            byPeople = Values.some(byPeople, "byPeople");
            byPeople.forEach(amount -> Values.amount(amount, "an amount"));
            Values.amount(eachFurther, "an amount");
        }
    }

    /** A share of what is to be paid, up to a ceiling, so much being left to the person in any case. */
    record ShareOfBill(int percent, Euros most, Euros leftToPerson, String source, boolean confirmed)
            implements AmountRule {
        public ShareOfBill {
            Values.percent(percent);
            Values.amount(most, "a ceiling");
            Values.amount(leftToPerson, "what is left to the person");
        }
    }

    /** By a quantity of money: the first row that it is not above; nothing beyond the last. */
    record Brackets(Quantity by, List<Row> rows, String source, boolean confirmed) implements AmountRule {

        /** Up to so many euros. */
        @Schema(name = "AmountBracket")
        public record Row(Euros upTo, AmountRule amount) {}

        public Brackets {
            rows = Values.some(rows, "rows");
            if (by == Quantity.PEOPLE || by == Quantity.CHILDREN || by == Quantity.MONTHS_OF_RESIDENCE) {
                throw new IllegalArgumentException("brackets go by a quantity of money, not by " + by);
            }
        }
    }

    /** The first case whose condition is met; nothing if none is. */
    record FirstOf(List<Case> cases, String source, boolean confirmed) implements AmountRule {

        /** An amount under a condition. */
        @Schema(name = "AmountCase")
        public record Case(ConditionRule when, AmountRule amount) {}

        public FirstOf {
            cases = Values.some(cases, "cases");
        }
    }

    /** By date: the last row that has begun. */
    record Dated(List<Row> rows, String source, boolean confirmed) implements AmountRule {

        /** From a day on. */
        @Schema(name = "DatedAmount")
        public record Row(LocalDate from, AmountRule amount) {}

        public Dated {
            rows = Values.some(rows, "rows");
        }
    }
}
