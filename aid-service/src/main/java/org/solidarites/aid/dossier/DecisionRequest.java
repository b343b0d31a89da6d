package org.solidarites.aid.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A decision on a dossier.
 *
 * @param amount euros; for a grant of an aid that is money
 * @param reasonsOfFact what in the person's situation leads to it; for a refusal
 * @param reasonsOfLaw the articles it rests on; for a refusal (CRPA L211-5)
 */
public record DecisionRequest(
        @NotNull Decision decision,
        @Schema(examples = "100.00") @Nullable Euros amount,
        @Size(max = 2000) @Nullable String reasonsOfFact,
        @Size(max = 2000) @Nullable String reasonsOfLaw) {

    /** What is decided. */
    public enum Decision {
        GRANTED(DossierState.GRANTED),
        REFUSED(DossierState.REFUSED);

        private final DossierState state;

        Decision(DossierState state) {
            this.state = state;
        }

        DossierState state() {
            return state;
        }
    }

    @Override
    public String toString() {
        return "DecisionRequest[" + decision + "]"; // reasons tell of a person's situation
    }
}
