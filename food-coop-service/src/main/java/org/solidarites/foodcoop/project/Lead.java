package org.solidarites.foodcoop.project;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organisation that leads a project (chef de file) and receives its grant.
 *
 * @param siret 14 digits, checked
 */
@Embeddable
public record Lead(
        @NotBlank @Size(max = 200) @Schema(examples = "SCIC Commun'île")
        String name,

        @NotBlank @Schema(examples = "73282932000074", description = "14 digits with a valid check digit.")
        String siret) {}
