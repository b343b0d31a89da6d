package org.solidarites.foodcoop.month;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * Money for the solidarity pool of a caisse.
 *
 * @param funder code of who gives it: no natural person
 */
public record NewFunding(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "nantes")
        String caisse,

        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "ville-de-nantes")
        String funder,

        @NotNull @PositiveAmount @Schema(examples = "10000.00")
        Euros amount) {}
