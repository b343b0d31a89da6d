package org.solidarites.longevity.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something does not take place, as the public reads it: nothing about a person. */
public record CancelReason(
        @NotBlank @Size(max = 300) @Schema(examples = "La salle est en travaux.")
        String reason) {}
