package org.solidarites.foodcoop.grocery.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.caisse.core.Sentence;

/**
 * The rules of an épicerie sociale. Each part says where it was read and whether it is confirmed.
 *
 * @param grocery code of the place
 * @param organization alias of the partner organization that runs it
 */
@Schema(name = "Grocery")
public record GroceryRules(
        @Schema(examples = "breil-2025") String code,
        @Schema(examples = "epicerie-sociale-breil") String grocery,
        String name,
        @Schema(examples = "accoord") String organization,
        @Schema(examples = "breil-barberie") String quartier,
        LocalDate validFrom,
        Access access,
        PriceShare priceShare,
        Duration duration,
        MonthlyRight monthlyRight) {

    /** Who may come: up to this quotient, or by decision. */
    @Schema(name = "GroceryAccessRule")
    public record Access(int quotientCeiling, String source, boolean confirmed, Sentence note) {

        /** Whether the quotient alone opens the door. */
        public boolean opens(@Nullable BigDecimal quotient) {
            return quotient != null && quotient.compareTo(BigDecimal.valueOf(quotientCeiling)) <= 0;
        }
    }

    /** Which share of the displayed price is paid, in percent. */
    @Schema(name = "GroceryPriceShare")
    public record PriceShare(int leastPercent, int mostPercent, String source, boolean confirmed, Sentence note) {

        public boolean allows(int percent) {
            return percent >= leastPercent && percent <= mostPercent;
        }

        /** What is paid for goods of this displayed price, rounded half up to the cent. */
        public static Euros paid(Euros displayed, int percent) {
            return displayed.times(percent).dividedBy(BigDecimal.valueOf(100));
        }
    }

    /** For how many months, and how often renewed. */
    @Schema(name = "GroceryDuration")
    public record Duration(
            int leastMonths, int mostMonths, int renewals, String source, boolean confirmed, Sentence note) {

        public boolean allows(int months) {
            return months >= leastMonths && months <= mostMonths;
        }
    }

    /**
     * What a household pays a month at most, in euros.
     *
     * @param couple by number of children from none; the last holds for more
     * @param singleParent by number of children from one; the last holds for more
     */
    @Schema(name = "GroceryMonthlyRight")
    public record MonthlyRight(
            Euros single,
            List<Euros> couple,
            List<Euros> singleParent,
            String source,
            boolean confirmed,
            Sentence note) {

        public Euros of(int adults, int children) {
            if (adults >= 2) {
                return couple.get(Math.min(children, couple.size() - 1));
            }
            return children == 0 ? single : singleParent.get(Math.min(children, singleParent.size()) - 1);
        }
    }
}
