package org.solidarites.aid.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** A value found or required, as conditions compare them. */
public sealed interface Measure {

    /** An age in whole years. */
    record Years(int years) implements Measure {}

    /** Months, people or times. */
    record Count(long number) implements Measure {}

    /** Euros, per month or per day as the condition has it. */
    record Amount(Euros euros) implements Measure {
        static Amount ofCents(long cents) {
            return new Amount(Euros.ofCents(cents));
        }
    }

    /** A commune: INSEE code or name. */
    record Place(String commune) implements Measure {}

    /** Who lives together: one of these. */
    record Compositions(Set<Composition> compositions) implements Measure {}

    /** Yes or no. */
    record Flag(boolean value) implements Measure {}

    /**
     * Not less than one value and not more than another.
     *
     * @param least null for no bound
     * @param most null for no bound
     */
    record Bounds(@Nullable Measure least, @Nullable Measure most) implements Measure {}
}
