package org.solidarites.foodcoop.indicator;

import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.GrantFigure;

/**
 * One figure of a year.
 *
 * @param what is counted
 * @param of caisse, or kind of place, or épicerie, or id of a grant
 * @param project title of the project that a grant is for, null where it is of no grant
 * @param households how many, rounded to the next five; of a caisse, in the month with most; null where it is hidden, or of a grant
 * @param count contributions, allocations (both by the rounded months), purchases or visits, null where it is hidden, or of a grant
 * @param amount euros, null where it is hidden
 * @param suppressed whether it is hidden
 */
@Schema(name = "FoodFigure")
public record FoodRow(
        What what,
        @Schema(examples = "nantes") String of,
        @Schema(examples = "Coopain") @Nullable String project,
        @Schema(examples = "100") @Nullable Long households,
        @Schema(examples = "820") @Nullable Long count,
        @Schema(examples = "15200.00") @Nullable Euros amount,
        boolean suppressed) {

    static FoodRow shown(What what, String of, long households, long count, Euros amount) {
        return new FoodRow(what, of, null, households, count, amount, false);
    }

    static FoodRow hidden(What what, String of) {
        return new FoodRow(what, of, null, null, null, null, true);
    }

    /** What became of the money of a grant; it counts no people. */
    static Stream<FoodRow> of(GrantFigure grant) {
        return Stream.of(
                of(What.GRANT_AWARDED, grant, grant.awarded()),
                of(What.GRANT_PAID, grant, grant.paid()),
                of(What.GRANT_RECLAIMED, grant, grant.reclaimed()),
                of(What.GRANT_LEFT, grant, grant.left()));
    }

    private static FoodRow of(What what, GrantFigure grant, Euros amount) {
        return new FoodRow(what, grant.grant().toString(), grant.project(), null, null, amount, false);
    }

    /** What is counted. */
    @Schema(name = "FoodFigureKind")
    public enum What {
        /** Contributions that came in, by caisse. */
        CONTRIBUTIONS,
        /** Allocations that were credited, by caisse. */
        ALLOCATIONS,
        /** Purchases by kind of place. */
        PURCHASES,
        /** Visits to épiceries, by épicerie. */
        GROCERY_VISITS,
        /** Euros that grants were awarded for the year, by project. */
        GRANT_AWARDED,
        /** Euros of it that were paid and not claimed back. */
        GRANT_PAID,
        /** Euros of it that were claimed back. */
        GRANT_RECLAIMED,
        /** Euros of it that are still to be paid. */
        GRANT_LEFT
    }
}
