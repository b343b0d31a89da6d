package org.solidarites.aid.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings to withdraw a grant.
 *
 * @param reasonsOfFact in what the grant broke the rule
 * @param reasonsOfLaw the rule that it broke; without one a grant is not unlawful
 * @param observationsBy by when the person may answer
 */
public record NewGrantWithdrawal(
        @NotNull @Schema(examples = "01a20ed8-b836-7308-b4ba-a9cde1592239")
        UUID dossierId,

        @NotBlank @Size(max = 2000) @Schema(examples = "Le foyer résidait hors de Nantes à la date de la demande.")
        String reasonsOfFact,

        @Size(max = 2000) @Schema(examples = "Règlement des aides facultatives, 2.3.2 Domicile") @Nullable
        String reasonsOfLaw,

        @NotNull @Schema(examples = "2026-03-20") LocalDate observationsBy) {

    @Override
    public String toString() {
        return "NewGrantWithdrawal[" + dossierId + "]"; // the reasons tell of a person's situation
    }
}
