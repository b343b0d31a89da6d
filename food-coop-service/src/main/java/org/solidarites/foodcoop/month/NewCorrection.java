package org.solidarites.foodcoop.month;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.AmountOrZero;

/**
 * What a contribution that was taken in wrongly should have been.
 *
 * @param amount euros that were really paid; zero if nothing was
 */
public record NewCorrection(
        @NotNull @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth month,

        @NotNull @AmountOrZero @Schema(examples = "40.00") Euros amount,

        @NotBlank @Size(max = 500) @Schema(examples = "60 € saisis pour 40 €.")
        String reason) {}
