package org.solidarites.guichet.opening.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds at an instant.
 *
 * @param state open, closed or unknown
 * @param comment what the hours say in words, for example "sur rendez-vous"
 * @param reason what decided it
 * @param nextChange the first later instant with another state; null if there is none in the next twelve years
 */
public record OpeningStatus(
        OpeningState state,
        @Nullable String comment,
        OpeningReason reason,
        @Nullable Instant nextChange) {}
