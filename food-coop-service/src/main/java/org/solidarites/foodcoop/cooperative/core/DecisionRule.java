package org.solidarites.foodcoop.cooperative.core;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a proposal is decided.
 *
 * @param by consent, where one objection is enough to stop it, or vote, where more than half of those for or against
 *     decide
 * @param byCollege whether that must hold in every college that took part, and not only over all
 * @param quorumPercent how many of the actors must answer, of 100
 */
@Schema(name = "DecisionRule")
public record DecisionRule(
        @NotNull @Schema(examples = "VOTE") By by,
        @NotNull @Schema(examples = "true") Boolean byCollege,
        @NotNull @Min(0) @Max(100) @Schema(examples = "50") Integer quorumPercent) {

    /** The two ways to decide. */
    public enum By {
        CONSENT,
        VOTE
    }
}
