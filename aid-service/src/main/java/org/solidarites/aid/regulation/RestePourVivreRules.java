package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.Map;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Income;
import org.solidarites.aid.engine.RestePourVivre;

/**
 * How the reste pour vivre is computed: (counted resources - counted charges) / what it is shared by / days.
 *
 * @param resources of each kind of resource, whether it counts
 * @param charges of each kind of charge, whether it counts
 * @param consumptionUnits the scale, used where it is shared by consumption units
 */
public record RestePourVivreRules(
        Map<Income, Sourced<Boolean>> resources,
        Map<Charge, Sourced<Boolean>> charges,
        Sourced<RestePourVivre.SharedBy> sharedBy,
        Sourced<ConsumptionUnitRules> consumptionUnits,
        Sourced<Integer> daysPerMonth) {

    public RestePourVivreRules {
        resources = Values.inOrder(resources);
        charges = Values.inOrder(charges);
        Told.ofEach(resources, Income.values());
        Told.ofEach(charges, Charge.values());
    }

    /**
     * Units of the first adult, of each other grown person, of each child.
     *
     * @param grownFrom age in years from which a child counts as grown
     */
    public record ConsumptionUnitRules(BigDecimal first, BigDecimal otherGrown, BigDecimal child, int grownFrom) {
        public ConsumptionUnitRules {
            Values.bounds(grownFrom, null, "an age", 0, 120);
        }
    }
}
