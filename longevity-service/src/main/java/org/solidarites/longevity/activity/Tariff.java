package org.solidarites.longevity.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * What people pay whose quotient is up to a bound.
 *
 * @param quotientUpTo quotient familial in euros, included; null for all above
 * @param amount what they pay for the whole activity
 */
public record Tariff(
        @Min(1) @Max(100_000) @Schema(description = "Left out for all above.", examples = "650") @Nullable
        Integer quotientUpTo,

        @NotNull @Schema(implementation = Double.class, examples = "2.50")
        Euros amount) {}
