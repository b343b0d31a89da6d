package org.solidarites.guichet.directory;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.opening.hours.OpeningReason;
import org.solidarites.guichet.opening.hours.OpeningState;
import org.solidarites.guichet.opening.hours.OpeningStatus;

/**
 * Whether one finds somebody at a place.
 *
 * @param state what is not sure is {@code UNKNOWN}, and never said to be closed
 * @param comment what the hours say in words
 * @param reason what decided it, null where the state of the place did
 * @param nextChange the first later instant with another state, null where none is known
 */
@Schema(name = "Opening")
record OpeningView(
        OpeningState state,
        @Schema(examples = "sur rendez-vous") @Nullable String comment,
        @Nullable OpeningReason reason,
        @Schema(examples = "2026-05-07T10:00:00Z") @Nullable Instant nextChange) {

    /** A place that is planned, suspended or closed. */
    static final OpeningView SHUT = new OpeningView(OpeningState.CLOSED, null, null, null);

    static OpeningView of(OpeningStatus status) {
        return new OpeningView(status.state(), status.comment(), status.reason(), status.nextChange());
    }
}
