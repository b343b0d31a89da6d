package org.solidarites.aid.appeal;

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
 * The answer to an appeal.
 *
 * @param amount euros granted in all; where an aid that is money is granted, or more of it
 * @param means how it is paid, where a refusal becomes a grant; left out, by the first means of the règlement
 * @param reasonsOfFact why; needed where the decision stands
 * @param reasonsOfLaw the articles it rests on; needed where the decision stands (CRPA L211-5)
 * @param sessionId the open session that decides it; left out, one person does by delegation, up to its ceiling
 */
public record AppealAnswer(
        @NotNull @Schema(examples = "REFORM") Answer answer,
        @Schema(examples = "150.00") @Nullable Euros amount,
        @Schema(examples = "VOUCHER") AidRule.@Nullable MeansOfPayment means,
        @Size(max = 2000) @Nullable String reasonsOfFact,
        @Size(max = 2000) @Nullable String reasonsOfLaw,
        @Nullable UUID sessionId) {

    /** Whether the decision stands. */
    @Schema(name = "AppealAnswerKind")
    public enum Answer {
        CONFIRM,
        REFORM
    }

    /** As the dossier takes it: what it grants, or why the decision stands. */
    DecisionRequest decision() {
        return new DecisionRequest(
                answer == Answer.REFORM ? Outcome.GRANTED : Outcome.REFUSED,
                amount,
                means,
                reasonsOfFact,
                reasonsOfLaw);
    }

    @Override
    public String toString() {
        return "AppealAnswer[" + answer + "]"; // reasons tell of a person's situation
    }
}
