package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.Map;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.RestePourVivre;

/**
 * How the reste pour vivre is computed: (resources - counted charges) / what it is shared by / days.
 *
 * @param charges of each charge of housing, whether it counts
 * @param consumptionUnits the scale, used where it is shared by consumption units
 */
public record RestePourVivreRules(
        Map<Charge, Sourced<Boolean>> charges,
        Sourced<RestePourVivre.SharedBy> sharedBy,
        Sourced<ConsumptionUnitRules> consumptionUnits,
        Sourced<Integer> daysPerMonth) {

    public RestePourVivreRules {
        charges = Map.copyOf(charges);
        for (Charge charge : Charge.values()) {
            if (!charges.containsKey(charge)) {
                throw new IllegalArgumentException("the règlement does not say whether " + charge + " counts");
            }
        }
    }

    /**
     * Units of the first adult, of each other grown person, of each child.
     *
     * @param grownFrom age in years from which a child counts as grown
     */
    public record ConsumptionUnitRules(BigDecimal first, BigDecimal otherGrown, BigDecimal child, int grownFrom) {}
}
