package org.solidarites.longevity.activity.core;

import java.time.Instant;

/** From when to when a session lasts. */
public record SessionTime(Instant start, Instant end) {

    public SessionTime {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a session from " + start + " to " + end);
        }
    }

    /** Whether both take place at some moment; one may begin when the other ends. */
    public boolean overlaps(SessionTime other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
