package org.solidarites.longevity.speaker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A speaker to be entered.
 *
 * @param organization for whom she comes, where there is one
 */
public record NewSpeaker(
        @NotBlank @Size(max = 150) @Schema(examples = "Camille Exemple")
        String name,

        @Size(max = 150) @Schema(examples = "Association Démo Numérique") @Nullable
        String organization) {}
