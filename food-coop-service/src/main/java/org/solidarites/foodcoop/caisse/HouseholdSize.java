package org.solidarites.foodcoop.caisse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people a household has. */
public record HouseholdSize(
        @NotNull @Min(1) @Max(30) @Schema(examples = "3") Integer people) {}
