package org.solidarites.gateway.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver.
 *
 * @param status HTTP status of the answer, or null where there was none
 * @param answer the beginning of the answer; kept nowhere
 */
record Attempt(Instant at, Outcome outcome, @Nullable Integer status, int latencyMillis, String answer) {

    boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    Attempt as(Outcome other) {
        return new Attempt(at, other, status, latencyMillis, answer);
    }
}
