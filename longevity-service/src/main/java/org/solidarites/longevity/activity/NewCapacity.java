package org.solidarites.longevity.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people an activity has place for from now on. */
public record NewCapacity(
        @NotNull @Min(1) @Max(500) @Schema(examples = "14") Integer capacity) {}
