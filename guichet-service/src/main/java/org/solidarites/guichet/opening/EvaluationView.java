package org.solidarites.guichet.opening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.opening.hours.OpeningReason;
import org.solidarites.guichet.opening.hours.OpeningState;
import org.solidarites.guichet.opening.hours.OpeningStatus;

/**
 * What holds at each instant, in the order asked.
 *
 * @param expression as it was given
 * @param zone the zone in which the hours were read
 */
public record EvaluationView(
        String expression,

        @Schema(type = SchemaType.STRING, implementation = String.class, examples = "Europe/Paris")
        ZoneId zone,

        List<At> evaluations) {

    /**
     * What holds at one instant.
     *
     * @param comment what the hours say in words
     * @param nextChange the first later instant with another state; left out if there is none in the next twelve years
     */
    @Schema(name = "Evaluation")
    public record At(
            @Schema(examples = "2026-05-07T09:00:00Z") Instant at,
            OpeningState state,
            @Schema(examples = "sur rendez-vous") @Nullable String comment,
            OpeningReason reason,

            @Schema(examples = "2026-05-07T10:30:00Z") @Nullable
            Instant nextChange) {

        static At of(Instant at, OpeningStatus status) {
            return new At(at, status.state(), status.comment(), status.reason(), status.nextChange());
        }
    }
}
