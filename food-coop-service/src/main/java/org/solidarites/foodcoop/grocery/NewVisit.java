package org.solidarites.foodcoop.grocery;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/** What a household takes, at its displayed price in euros. */
public record NewVisit(
        @NotNull @PositiveAmount @Schema(examples = "42.00") Euros displayedPrice) {}
