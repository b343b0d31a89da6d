package org.solidarites.foodcoop.call;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that projects are judged by.
 *
 * @param weight points of 100, or null where criteria are not weighed against each other
 */
@Embeddable
public record Criterion(
        @NotBlank @Size(max = 500) @Schema(examples = "L'action a lieu à Nantes, pour des habitants de Nantes.")
        String label,

        @Min(1) @Max(100) @Schema(examples = "30", description = "Points of 100, if criteria are weighed.") @Nullable
        Integer weight) {}
