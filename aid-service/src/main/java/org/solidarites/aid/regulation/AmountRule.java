package org.solidarites.aid.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/** The amount of an aid as the document writes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AmountRule.None.class, name = "none"),
    @JsonSubTypes.Type(value = AmountRule.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = AmountRule.ByPeople.class, name = "by-people"),
})
@Schema(
        description = "What the aid is worth; kind says how it is found.",
        oneOf = {AmountRule.None.class, AmountRule.Fixed.class, AmountRule.ByPeople.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "none", schema = AmountRule.None.class),
            @DiscriminatorMapping(value = "fixed", schema = AmountRule.Fixed.class),
            @DiscriminatorMapping(value = "by-people", schema = AmountRule.ByPeople.class)
        })
public sealed interface AmountRule {

    String source();

    boolean confirmed();

    /** No money. */
    @Schema(name = "NoAmount")
    record None(String source, boolean confirmed) implements AmountRule {}

    /** The same for all, in euros. */
    @Schema(name = "FixedAmount")
    record Fixed(Euros euros, String source, boolean confirmed) implements AmountRule {
        public Fixed {
            requireAmount(euros);
        }
    }

    /** For one person, two, three …, and for each further one, in euros. */
    @Schema(name = "AmountByPeople")
    record ByPeople(List<Euros> byPeople, Euros eachFurther, String source, boolean confirmed) implements AmountRule {
        public ByPeople {
            byPeople.forEach(AmountRule::requireAmount);
            requireAmount(eachFurther);
        }
    }

    private static void requireAmount(Euros amount) {
        if (amount == null || amount.isNegative()) {
            throw new IllegalArgumentException("an amount is zero or more, not " + amount);
        }
    }
}
