package org.solidarites.foodcoop.grant.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * What one organisation is to have of a grant from now on.
 *
 * @param siret of one that has a share
 * @param amount euros, over all years
 */
@Schema(name = "NewShare")
public record NewShare(
        @NotBlank @Size(max = 20) @Schema(examples = "35600000000048")
        String siret,

        @NotNull @PositiveAmount @Schema(examples = "30000.00")
        Euros amount) {}
