package org.solidarites.aid.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.aid.engine.Worth;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.chassis.money.Euros;

/**
 * Many households looked at in one request, without explanation.
 *
 * @param on the day whose règlement is asked
 * @param regulation its id
 * @param households in the order of the request
 */
@Schema(name = "SimulationBatch")
public record Batch(
        LocalDate on,
        @Schema(examples = "nantes-2024-10-03") String regulation,
        List<Result> households) {

    /**
     * The households to look at.
     *
     * @param on the day whose règlement is asked; today if left out
     * @param households at most 1,000
     */
    @Schema(name = "SimulationBatchRequest")
    public record Request(
            @Schema(examples = "2024-10-03") @Nullable LocalDate on,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid HouseholdFacts> households) {}

    /** One household: the aids, then the rights of other bodies, in the order of the règlement. */
    @Schema(name = "SimulationBatchResult")
    public record Result(List<AidResult> aids) {
        static Result of(List<Aid.Answer> answers) {
            return new Result(answers.stream().map(AidResult::of).toList());
        }
    }

    /**
     * One aid.
     *
     * @param amount euros; null unless eligible, the aid is money and the amount is known
     * @param amountAtMost euros; null unless eligible and only a ceiling is known
     * @param reductionPercent null unless eligible and the aid is a reduced price
     */
    @Schema(name = "SimulationBatchAid")
    public record AidResult(
            @Schema(examples = "aide-alimentaire") String code,
            Verdict verdict,
            @Nullable Euros amount,
            @Nullable Euros amountAtMost,
            @Nullable Integer reductionPercent) {

        static AidResult of(Aid.Answer answer) {
            @Nullable Worth worth = answer.worth();
            return new AidResult(
                    answer.aid().code(),
                    answer.verdict(),
                    worth == null ? null : worth.amount(),
                    worth == null ? null : worth.atMost(),
                    worth == null ? null : worth.reduction());
        }
    }
}
