package org.solidarites.foodcoop.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * One figure of a year.
 *
 * @param what is counted
 * @param of caisse, or kind of place, or épicerie
 * @param households how many, rounded to the next five; of a caisse, in the month with most; null where it is hidden
 * @param count contributions, allocations (both by the rounded months), purchases or visits, null where it is hidden
 * @param amount euros, null where it is hidden
 * @param suppressed whether it is hidden
 */
@Schema(name = "FoodFigure")
public record FoodRow(
        What what,
        @Schema(examples = "nantes") String of,
        @Schema(examples = "100") @Nullable Long households,
        @Schema(examples = "820") @Nullable Long count,
        @Schema(examples = "15200.00") @Nullable Euros amount,
        boolean suppressed) {

    /** What is counted. */
    public enum What {
        /** Contributions that came in, by caisse. */
        CONTRIBUTIONS,
        /** Allocations that were credited, by caisse. */
        ALLOCATIONS,
        /** Purchases by kind of place. */
        PURCHASES,
        /** Visits to épiceries, by épicerie. */
        GROCERY_VISITS
    }
}
