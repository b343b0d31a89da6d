package org.solidarites.foodcoop.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * A paid partner of a project, the lead included.
 *
 * @param siret 14 digits, checked
 * @param amount its share in euros, over all years
 */
@Embeddable
public record ProjectMember(
        @NotBlank @Size(max = 200) @Schema(examples = "SCIC Commun'île")
        String name,

        @NotBlank @Schema(examples = "73282932000074", description = "14 digits with a valid check digit.")
        String siret,

        @NotNull
        @PositiveAmount
        @Column(name = "cents")
        @Schema(examples = "100000.00", description = "Share in euros, over all years.")
        Euros amount) {}
