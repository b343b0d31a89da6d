package org.solidarites.aid.engine;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the reste pour vivre is computed: counted resources less counted charges, shared out by day.
 *
 * @param resources the resources that count
 * @param charges the charges that count, always in the same order
 * @param sharedBy what it is divided by
 * @param units the scale of consumption units, if it is shared by them
 * @param daysPerMonth days that a month is taken for
 */
public record RestePourVivre(
        Set<Income> resources, Set<Charge> charges, SharedBy sharedBy, ConsumptionUnits units, int daysPerMonth) {

    public RestePourVivre {
        resources = Set.copyOf(resources);
        charges = Collections.unmodifiableSortedSet(new TreeSet<>(charges));
        if (daysPerMonth < 28 || daysPerMonth > 31) {
            throw new IllegalArgumentException("a month has 28 to 31 days, not " + daysPerMonth);
        }
    }

    /** What the household's money is divided by. */
    public enum SharedBy {
        PEOPLE,
        CONSUMPTION_UNITS
    }

    /**
     * Consumption units in hundredths (INSEE: 100, 50 for each other from 14, 30 for each under 14).
     *
     * @param grownFrom age from which a child counts as a grown person
     */
    public record ConsumptionUnits(int first, int otherGrown, int child, int grownFrom) {

        public ConsumptionUnits {
            if (first <= 0 || otherGrown < 0 || child < 0) {
                throw new IllegalArgumentException("consumption units must be positive");
            }
        }

        /** Adults count as grown whatever their age. */
        int of(int adults, int[] childAges) {
            int units = first + (adults - 1) * otherGrown;
            for (int age : childAges) {
                units += age >= grownFrom ? otherGrown : child;
            }
            return units;
        }
    }

    /** What the money of a month is divided by, in hundredths of a person or unit and day. */
    long divisor(int adults, int[] childAges) {
        long shares = sharedBy == SharedBy.PEOPLE ? (adults + childAges.length) * 100L : units.of(adults, childAges);
        return shares * daysPerMonth;
    }
}
