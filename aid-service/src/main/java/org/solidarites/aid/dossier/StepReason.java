package org.solidarites.aid.dossier;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a step is taken. */
@Schema(name = "StepReason")
public record StepReason(
        @Size(max = 2000) @Schema(examples = "La facture a été payée entre-temps.") @Nullable
        String reason) {

    /** The reason, where there is one. */
    static Why why(@Nullable StepReason sent) {
        return Why.because(sent == null ? null : sent.reason());
    }

    @Override
    public String toString() {
        return "StepReason[…]"; // it may tell of a person's situation
    }
}
