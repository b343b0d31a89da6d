package org.solidarites.foodcoop.grocery;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A household that is to buy at an épicerie.
 *
 * @param quotient family quotient; it is not kept
 * @param decision what was decided where, for a household whose quotient does not open the door
 * @param months for how long
 * @param percent share of the displayed price that it pays
 */
public record NewGroceryAccess(
        @NotNull UUID householdRef,
        @NotNull @Min(1) @Max(10) @Schema(examples = "1") Integer adults,
        @NotNull @Min(0) @Max(20) @Schema(examples = "2") Integer children,

        @Min(0) @Max(100_000) @Digits(integer = 6, fraction = 2) @Schema(examples = "540") @Nullable
        BigDecimal quotient,

        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 200)
        @Schema(examples = "commission du 24 février 2026")
        @Nullable
        String decision,

        @NotNull @Min(1) @Max(24) @Schema(examples = "3") Integer months,
        @NotNull @Min(1) @Max(100) @Schema(examples = "20") Integer percent) {}
