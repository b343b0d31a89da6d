package org.solidarites.foodcoop.grocery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how many months more. */
public record GroceryRenewal(
        @NotNull @Min(1) @Max(24) @Schema(examples = "3") Integer months) {}
