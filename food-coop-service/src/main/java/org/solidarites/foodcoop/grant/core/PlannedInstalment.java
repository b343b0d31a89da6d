package org.solidarites.foodcoop.grant.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * A part of a grant that is to be paid at once.
 *
 * @param year the budget year it is paid from
 * @param amount euros, more than zero
 * @param condition what must have happened before it is paid
 */
public record PlannedInstalment(
        @NotBlank @Size(max = 200) @Schema(examples = "Premier versement")
        String label,

        @NotNull @Schema(examples = "2027") Integer year,

        @NotNull @PositiveAmount @Schema(examples = "30000.00")
        Euros amount,

        @NotBlank @Size(max = 500) @Schema(examples = "À la signature de la convention")
        String condition) {}
