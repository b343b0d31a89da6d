package org.solidarites.foodcoop.budget;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * The amount of one year.
 *
 * @param year calendar year, which is the budget year of the city
 * @param amount euros, more than zero
 */
public record YearAmount(
        @NotNull @Schema(examples = "2027") Integer year,

        @NotNull @PositiveAmount @Schema(examples = "50000.00")
        Euros amount) {}
