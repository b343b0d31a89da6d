package org.solidarites.foodcoop.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer found of a project.
 *
 * @param reason why; its association reads it
 */
public record EligibilityFinding(
        @NotNull @Schema(examples = "true") Boolean eligible,

        @NotBlank @Size(max = 2000) @Schema(examples = "Toutes les règles de l'appel sont respectées.")
        String reason) {}
