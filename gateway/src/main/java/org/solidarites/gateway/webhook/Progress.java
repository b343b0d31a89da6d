package org.solidarites.gateway.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook has been told.
 *
 * @param position everything up to there was delivered, or was not for it
 * @param failures how often the next event has failed
 * @param failingSince of the first of these failures
 */
record Progress(long position, int failures, @Nullable Instant failingSince, Instant nextAttemptAt) {}
