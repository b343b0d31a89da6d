package org.solidarites.foodcoop.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a project is for.
 *
 * @param inNantes whether they live in Nantes or are domiciled there ({@code domain.md} 4.1, rule a)
 * @param description who they are, as a group
 */
public record Beneficiaries(
        @NotNull @Schema(examples = "true") Boolean inNantes,

        @NotBlank @Size(max = 1000) @Schema(examples = "Habitantes et habitants du Breil")
        String description) {}
