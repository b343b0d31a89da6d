package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.text.OneLine;
import org.solidarites.foodcoop.cooperative.core.HelpKind;
import org.solidarites.foodcoop.cooperative.core.HelpMeans;

/**
 * Help that is offered or needed; the actors of the Coopérative read it.
 *
 * @param since first day
 * @param until last day
 */
@Embeddable
@Schema(name = "NewHelp")
public record NewHelp(
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "OFFER")
        HelpKind kind,

        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "EQUIPMENT")
        HelpMeans means,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Camionnette frigorifique")
        String title,

        @NotBlank @Size(max = 2000) @Schema(examples = "Le samedi matin, avec chauffeur.")
        String description,

        @NotNull @Schema(examples = "2026-11-01") LocalDate since,
        @NotNull @Schema(examples = "2027-03-31") LocalDate until) {}
