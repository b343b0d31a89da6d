package org.solidarites.foodcoop.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * What is claimed back of a grant, and why.
 *
 * @param amount euros, at most what was paid for that year
 */
public record NewClawback(
        @NotNull @Schema(examples = "2027") Integer year,

        @NotNull @PositiveAmount @Schema(examples = "1200.00")
        Euros amount,

        @NotBlank @Size(max = 1000) @Schema(examples = "Poste resté vacant.")
        String reason) {}
