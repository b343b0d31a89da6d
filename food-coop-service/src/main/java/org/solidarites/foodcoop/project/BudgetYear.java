package org.solidarites.foodcoop.project;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * A year of a project's budget.
 *
 * @param cost euros that the project costs in that year, whoever pays
 * @param requested euros of it that the city is asked for
 */
public record BudgetYear(
        @NotNull @Schema(examples = "2027") Integer year,

        @NotNull @PositiveAmount @Schema(examples = "80000.00")
        Euros cost,

        @NotNull @PositiveAmount @Schema(examples = "50000.00")
        Euros requested) {}
