package org.solidarites.foodcoop.caisse.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Spoken;

/**
 * What a household pays in each month, by its means: it is agreed with the household within these bounds.
 *
 * @param minimum euros a month
 * @param maximum euros a month, or null where there is none
 * @param incomeShare the least share of the household's monthly income, 0.025 for 2.5 %, or null
 * @param beforeAllocation whether the allocation of a month is credited only once its contribution is paid
 * @param source where this was read
 * @param confirmed whether the caisse confirms it
 * @param note what is known, and what is not
 */
public record Contribution(
        @Schema(examples = "10.00") Euros minimum,
        @Schema(examples = "250.00") @Nullable Euros maximum,
        @Schema(examples = "0.025") @Nullable BigDecimal incomeShare,
        boolean beforeAllocation,
        String source,
        boolean confirmed,
        Sentence note) {

    public Contribution {
        if (minimum.isNegative() || (maximum != null && maximum.compareTo(minimum) < 0)) {
            throw new IllegalArgumentException("no bounds of a contribution: " + minimum + " to " + maximum);
        }
    }

    /**
     * The least that a household pays.
     *
     * @param monthlyIncome euros, or null where it was not asked
     */
    public Euros least(@Nullable Euros monthlyIncome) {
        if (incomeShare == null || monthlyIncome == null) {
            return minimum;
        }
        long share = BigDecimal.valueOf(monthlyIncome.cents())
                .multiply(incomeShare)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return share > minimum.cents() ? Euros.ofCents(share) : minimum;
    }

    /** Whether a household may pay this much a month. */
    public boolean allows(Euros monthly, @Nullable Euros monthlyIncome) {
        return monthly.compareTo(least(monthlyIncome)) >= 0 && (maximum == null || monthly.compareTo(maximum) <= 0);
    }

    /** The bounds in words. */
    public Spoken bounds(@Nullable Euros monthlyIncome) {
        return new Bounds(least(monthlyIncome), maximum);
    }

    private record Bounds(Euros least, @Nullable Euros most) implements Spoken {

        @Override
        public String in(Locale language) {
            boolean french = Locale.FRENCH.getLanguage().equals(language.getLanguage());
            if (most == null) {
                return (french ? "d'au moins " : "at least ") + least.in(language);
            }
            return (french ? "de " : "") + least.in(language) + (french ? " à " : " to ") + most.in(language);
        }
    }
}
