package org.solidarites.foodcoop.month;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/** A contribution that a household paid. */
public record NewContribution(
        @NotNull @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth month,

        @NotNull @PositiveAmount @Schema(examples = "40.00") Euros amount) {}
