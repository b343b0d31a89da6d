package org.solidarites.aid.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * A decision on a dossier, or the proposal of one.
 *
 * @param amount euros; for a grant of an aid that is money
 * @param means how the grant is paid; left out, as was proposed, or by the first means of the règlement
 * @param reasonsOfFact what in the person's situation leads to it; for a refusal, for less than was
 *     proposed, and for another amount than the règlement gives
 * @param reasonsOfLaw the articles it rests on; for the same (CRPA L211-5)
 */
public record DecisionRequest(
        @NotNull @Schema(examples = "GRANTED") Outcome decision,
        @Schema(examples = "100.00") @Nullable Euros amount,

        @Schema(examples = "CAISSE") AidRule.@Nullable MeansOfPayment means,

        @Size(max = 2000) @Schema(examples = "Le reste pour vivre est de 8,33 € par jour et par personne.") @Nullable
        String reasonsOfFact,

        @Size(max = 2000) @Schema(examples = "Règlement des aides facultatives, 2.3.5") @Nullable
        String reasonsOfLaw) {

    /** @param by the means that it comes to, see {@link GrantMeans} */
    Why why(AidRule.@Nullable MeansOfPayment by) {
        return new Why(amount, by, reasonsOfFact, reasonsOfLaw);
    }

    /**
     * Refuses what only a grant has.
     *
     * @throws Refusal {@code AMOUNT_UNEXPECTED}, {@code MEANS_UNEXPECTED}
     */
    public void requireNothingGranted() {
        if (amount != null) {
            throw AidProblem.AMOUNT_UNEXPECTED.refuse().at(FieldError.inBody("amount"));
        }
        if (means != null) {
            throw AidProblem.MEANS_UNEXPECTED.refuse().at(FieldError.inBody("means"));
        }
    }

    @Override
    public String toString() {
        return "DecisionRequest[" + decision + "]"; // reasons tell of a person's situation
    }
}
