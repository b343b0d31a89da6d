package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * How the reste pour vivre is computed: resources less the counted charges, shared out by day.
 *
 * @param counted the charges that count
 * @param sharedBy what it is divided by
 * @param units the scale of consumption units, if it is shared by them
 * @param daysPerMonth days that a month is taken for
 */
public record RestePourVivre(Set<Charge> counted, SharedBy sharedBy, ConsumptionUnits units, int daysPerMonth) {

    public RestePourVivre {
        counted = Set.copyOf(counted);
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

        int of(Household household, LocalDate on) {
            int grown = household.peopleAged(grownFrom, on);
            return first + (grown - 1) * otherGrown + (household.people() - grown) * child;
        }
    }

    /**
     * Euros per day and person or unit, rounded up to the cent; null while the resources or a counted charge are not
     * known. Negative where charges exceed resources.
     */
    @Nullable
    Euros of(Household household, LocalDate on) {
        Euros resources = household.monthlyResources();
        if (resources == null || !household.charges().keySet().containsAll(counted)) {
            return null;
        }
        Euros left = counted.stream().map(household.charges()::get).reduce(resources, Euros::minus);
        long shares = sharedBy == SharedBy.PEOPLE ? household.people() * 100L : units.of(household, on);
        return Shares.of(left, shares * daysPerMonth);
    }
}
