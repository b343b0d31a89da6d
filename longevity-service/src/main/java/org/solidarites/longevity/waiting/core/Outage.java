package org.solidarites.longevity.waiting.core;

import java.time.Duration;
import java.time.Instant;

/** A time in which the service was away and nobody could answer. */
public record Outage(Instant from, Instant to) {

    public Outage {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an outage from " + from + " to " + to);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
