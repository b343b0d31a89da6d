package org.solidarites.foodcoop.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.budget.PositiveAmount;
import org.solidarites.foodcoop.organization.LegalForm;

/**
 * An organisation that takes part in a project.
 *
 * @param siret 14 digits, checked
 * @param does its role in the project, in words ({@code domain.md} 4.1, rule d)
 * @param letter its letter of commitment; the one that leads needs none
 * @param share its part of the grant in euros, over all years; null if it is not paid
 */
public record Partner(
        @NotNull Role role,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(description = "Published with the grant if it leads or is paid.", examples = "SCIC Commun'île")
        String name,

        @NotBlank
        @Size(max = 20)
        @Schema(examples = "73282932000074", description = "14 digits with a valid check digit.")
        String siret,

        @NotNull @Schema(examples = "COOPERATIVE") LegalForm form,

        @NotBlank @Size(max = 1000) @Schema(examples = "Anime le comité d'habitants.")
        String does,

        @Valid @Nullable Letter letter,

        @PositiveAmount @Schema(examples = "100000.00", description = "Share in euros, over all years.") @Nullable
        Euros share) {

    /** What a partner is in a project. */
    public enum Role {
        /** The chef de file: it signs the agreement. */
        LEAD,
        PARTNER
    }

    /** A letter of commitment (lettre d'engagement) or a convention. */
    public record Letter(
            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
            @Schema(examples = "LE-2024-03")
            String reference,

            @NotNull @Schema(examples = "2024-06-01") LocalDate signedOn) {}

    /** What it is paid, which may be nothing. */
    Euros paid() {
        return share == null ? Euros.ZERO : share;
    }
}
