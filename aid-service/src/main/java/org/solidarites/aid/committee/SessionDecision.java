package org.solidarites.aid.committee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.DecisionRequest;
import org.solidarites.aid.dossier.Outcome;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.chassis.money.Euros;

/**
 * What the committee decides on a dossier of its agenda.
 *
 * @param amount euros; for a grant of an aid that is money
 * @param means how the grant is paid; left out, as was proposed
 * @param reasonsOfFact for a refusal, for less than was proposed, and for putting the decision off
 * @param reasonsOfLaw the articles it rests on; for a refusal and for less than was proposed
 */
public record SessionDecision(
        @NotNull UUID dossierId,
        @NotNull @Schema(examples = "GRANTED") Decision decision,
        @Schema(examples = "350.00") @Nullable Euros amount,
        @Schema(examples = "CAISSE") AidRule.@Nullable MeansOfPayment means,
        @Size(max = 2000) @Nullable String reasonsOfFact,
        @Size(max = 2000) @Nullable String reasonsOfLaw) {

    /** What a committee may decide. */
    @Schema(name = "CommitteeDecision")
    public enum Decision {
        GRANTED(ItemOutcome.GRANTED),
        REFUSED(ItemOutcome.REFUSED),
        ADJOURNED(ItemOutcome.ADJOURNED);

        private final ItemOutcome outcome;

        Decision(ItemOutcome outcome) {
            this.outcome = outcome;
        }

        ItemOutcome outcome() {
            return outcome;
        }
    }

    /** The decision as the dossier takes it; an adjournment grants nothing. */
    DecisionRequest onTheDossier() {
        return new DecisionRequest(
                decision == Decision.GRANTED ? Outcome.GRANTED : Outcome.REFUSED,
                amount,
                means,
                reasonsOfFact,
                reasonsOfLaw);
    }

    @Override
    public String toString() {
        return "SessionDecision[" + decision + "]"; // reasons tell of a person's situation
    }
}
