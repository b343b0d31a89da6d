package org.solidarites.foodcoop.foodhelp;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A household that asks what it may get. What is not said is not guessed, and nothing is kept.
 *
 * @param familyQuotient euros a month, as the CAF computes it
 * @param monthlyIncome euros a month
 * @param quartier code of the one it lives in
 */
@Schema(name = "AskingHousehold")
public record AskingHousehold(
        @NotNull @Min(1) @Max(10) @Schema(examples = "1") Integer adults,
        @NotNull @Min(0) @Max(20) @Schema(examples = "2") Integer children,

        @Min(0) @Max(100_000) @Digits(integer = 6, fraction = 2) @Schema(examples = "540") @Nullable
        BigDecimal familyQuotient,

        @Schema(examples = "1200.00") @Nullable Euros monthlyIncome,
        @Schema(examples = "breil-barberie") @Nullable String quartier) {

    int people() {
        return adults + children;
    }
}
