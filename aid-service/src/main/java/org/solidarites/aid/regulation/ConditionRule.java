package org.solidarites.aid.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.engine.Quotient;
import org.solidarites.chassis.money.Euros;

/** A condition as the document writes it: a kind of the closed vocabulary, its value, its article and its source. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConditionRule.MinimumAge.class, name = "minimum-age"),
    @JsonSubTypes.Type(value = ConditionRule.Residence.class, name = "residence"),
    @JsonSubTypes.Type(value = ConditionRule.NotStudent.class, name = "not-student"),
    @JsonSubTypes.Type(value = ConditionRule.QuotientCeiling.class, name = "quotient-ceiling"),
    @JsonSubTypes.Type(value = ConditionRule.RestePourVivreCeiling.class, name = "reste-pour-vivre-ceiling"),
})
@Schema(
        description = "One condition; kind says which.",
        oneOf = {
            ConditionRule.MinimumAge.class,
            ConditionRule.Residence.class,
            ConditionRule.NotStudent.class,
            ConditionRule.QuotientCeiling.class,
            ConditionRule.RestePourVivreCeiling.class
        },
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "minimum-age", schema = ConditionRule.MinimumAge.class),
            @DiscriminatorMapping(value = "residence", schema = ConditionRule.Residence.class),
            @DiscriminatorMapping(value = "not-student", schema = ConditionRule.NotStudent.class),
            @DiscriminatorMapping(value = "quotient-ceiling", schema = ConditionRule.QuotientCeiling.class),
            @DiscriminatorMapping(
                    value = "reste-pour-vivre-ceiling",
                    schema = ConditionRule.RestePourVivreCeiling.class)
        })
public sealed interface ConditionRule {

    String article();

    String source();

    boolean confirmed();

    /** The oldest adult is at least that old, in years. */
    @Schema(name = "MinimumAgeCondition")
    record MinimumAge(int years, String article, String source, boolean confirmed) implements ConditionRule {
        public MinimumAge {
            if (years < 0 || years > 120) {
                throw new IllegalArgumentException("an age is 0 to 120 years, not " + years);
            }
        }
    }

    /** The household lives in that commune, by INSEE code. */
    @Schema(name = "ResidenceCondition")
    record Residence(String commune, String name, String article, String source, boolean confirmed)
            implements ConditionRule {
        public Residence {
            if (commune == null || !commune.matches("[0-9][0-9AB][0-9]{3}")) {
                throw new IllegalArgumentException("a commune is an INSEE code of 5 characters, not " + commune);
            }
        }
    }

    /** At least one adult is no student. */
    @Schema(name = "NotStudentCondition")
    record NotStudent(String article, String source, boolean confirmed) implements ConditionRule {}

    /** A quotient at most that high, euros per month. */
    @Schema(name = "QuotientCeilingCondition")
    record QuotientCeiling(Quotient quotient, Euros ceiling, String article, String source, boolean confirmed)
            implements ConditionRule {
        public QuotientCeiling {
            requireCeiling(ceiling);
        }
    }

    /** A reste pour vivre at most that high, euros per day and person or unit. */
    @Schema(name = "RestePourVivreCeilingCondition")
    record RestePourVivreCeiling(Euros ceiling, String article, String source, boolean confirmed)
            implements ConditionRule {
        public RestePourVivreCeiling {
            requireCeiling(ceiling);
        }
    }

    private static void requireCeiling(Euros ceiling) {
        if (ceiling == null || ceiling.isNegative()) {
            throw new IllegalArgumentException("a ceiling is zero or more, not " + ceiling);
        }
    }
}
