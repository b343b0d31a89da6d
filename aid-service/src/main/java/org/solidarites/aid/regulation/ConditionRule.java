package org.solidarites.aid.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Composition;
import org.solidarites.aid.engine.Quotient;
import org.solidarites.aid.engine.Who;
import org.solidarites.chassis.money.Euros;

/**
 * A condition as the document writes it: a kind of the closed vocabulary, its values, its article and its source. Bounds
 * are within: {@code least} 18 is met at 18. Null is no bound.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConditionRule.All.class, name = "all"),
    @JsonSubTypes.Type(value = ConditionRule.Any.class, name = "any"),
    @JsonSubTypes.Type(value = ConditionRule.Not.class, name = "not"),
    @JsonSubTypes.Type(value = ConditionRule.Age.class, name = "age"),
    @JsonSubTypes.Type(value = ConditionRule.Residence.class, name = "residence"),
    @JsonSubTypes.Type(value = ConditionRule.ResidenceTime.class, name = "residence-time"),
    @JsonSubTypes.Type(value = ConditionRule.Student.class, name = "student"),
    @JsonSubTypes.Type(value = ConditionRule.Composed.class, name = "composition"),
    @JsonSubTypes.Type(value = ConditionRule.People.class, name = "people"),
    @JsonSubTypes.Type(value = ConditionRule.Children.class, name = "children"),
    @JsonSubTypes.Type(value = ConditionRule.Resources.class, name = "resources"),
    @JsonSubTypes.Type(value = ConditionRule.Charges.class, name = "charges"),
    @JsonSubTypes.Type(value = ConditionRule.QuotientBounds.class, name = "quotient"),
    @JsonSubTypes.Type(value = ConditionRule.RestePourVivreBounds.class, name = "reste-pour-vivre"),
    @JsonSubTypes.Type(value = ConditionRule.Right.class, name = "right"),
    @JsonSubTypes.Type(value = ConditionRule.Declaration.class, name = "declaration"),
    @JsonSubTypes.Type(value = ConditionRule.GrantedBefore.class, name = "granted-before"),
})
@Schema(
        description = "One condition; kind says which, and the JSON Schema of the règlement what each kind holds.",
        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
public sealed interface ConditionRule {

    String article();

    String source();

    boolean confirmed();

    /** Each of them is met. */
    record All(List<ConditionRule> conditions, String article, String source, boolean confirmed)
            implements ConditionRule {
        public All {
            conditions = Values.some(conditions, "conditions");
        }
    }

    /** One of them is enough. */
    record Any(List<ConditionRule> conditions, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Any {
            conditions = Values.some(conditions, "conditions");
        }
    }

    /** It is not met. */
    record Not(ConditionRule condition, String article, String source, boolean confirmed) implements ConditionRule {}

    /** People are of an age, in whole years: one of the adults, each of them, or one of the children. */
    record Age(
            Who who, @Nullable Integer least, @Nullable Integer most, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Age {
            Values.bounds(least, most, "an age", 0, 120);
        }
    }

    /** The household lives in one of those communes, by INSEE code; {@code name} is what they are called together. */
    record Residence(Set<String> communes, String name, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Residence {
            communes = Values.sorted(communes);
            for (String commune : communes) {
                if (!commune.matches("[0-9][0-9AB][0-9]{3}")) {
                    throw new IllegalArgumentException("a commune is an INSEE code of 5 characters, not " + commune);
                }
            }
            if (communes.isEmpty()) {
                throw new IllegalArgumentException("a condition of residence names its communes");
            }
        }
    }

    /** It has lived there for so many months. */
    record ResidenceTime(int months, String article, String source, boolean confirmed) implements ConditionRule {
        public ResidenceTime {
            Values.bounds(months, null, "a time of residence in months", 1, 600);
        }
    }

    /** One adult, or each, is a student; with {@code wanted} false not one is, or not each. */
    record Student(Who who, boolean wanted, String article, String source, boolean confirmed)
            implements ConditionRule {}

    /** Who lives together is one of these. */
    record Composed(Set<Composition> oneOf, String article, String source, boolean confirmed) implements ConditionRule {
        public Composed {
            oneOf = Values.sorted(oneOf);
            if (oneOf.isEmpty()) {
                throw new IllegalArgumentException("a condition of composition names at least one");
            }
        }
    }

    /** So many people live in it. */
    record People(@Nullable Integer least, @Nullable Integer most, String article, String source, boolean confirmed)
            implements ConditionRule {
        public People {
            Values.bounds(least, most, "a number of people", 1, 30);
        }
    }

    /** So many children live in it. */
    record Children(@Nullable Integer least, @Nullable Integer most, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Children {
            Values.bounds(least, most, "a number of children", 0, 20);
        }
    }

    /** Counted resources at most that high: for one person, two, three …, each further; euros per month. */
    record Resources(List<Euros> ceilings, Euros eachFurther, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Resources {
            ceilings = Values.some(ceilings, "ceilings");
            ceilings.forEach(ceiling -> Values.amount(ceiling, "a ceiling"));
            Values.amount(eachFurther, "a ceiling");
        }
    }

    /** Counted charges within bounds, euros per month. */
    record Charges(@Nullable Euros least, @Nullable Euros most, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Charges {
            Values.bounds(least, most, "charges");
        }
    }

    /** A quotient within bounds, euros per month. */
    record QuotientBounds(
            Quotient quotient,
            @Nullable Euros least,
            @Nullable Euros most,
            String article,
            String source,
            boolean confirmed)
            implements ConditionRule {
        public QuotientBounds {
            Values.bounds(least, most, "a quotient");
        }
    }

    /** A reste pour vivre within bounds, euros per day and person or unit. */
    record RestePourVivreBounds(
            @Nullable Euros least, @Nullable Euros most, String article, String source, boolean confirmed)
            implements ConditionRule {
        public RestePourVivreBounds {
            Values.bounds(least, most, "a reste pour vivre");
        }
    }

    /** Another right, named by the document's {@code facts}, is held or is not. */
    record Right(String right, boolean held, String article, String source, boolean confirmed)
            implements ConditionRule {}

    /** A question of the document's {@code facts} is answered so. */
    record Declaration(String declaration, boolean wanted, String article, String source, boolean confirmed)
            implements ConditionRule {}

    /** An aid was granted at most so often in so many months. */
    record GrantedBefore(String aid, int most, int months, String article, String source, boolean confirmed)
            implements ConditionRule {
        public GrantedBefore {
            Values.bounds(null, most, "a number of grants", 0, 100);
            Values.bounds(months, null, "a number of months", 1, 120);
        }
    }
}
