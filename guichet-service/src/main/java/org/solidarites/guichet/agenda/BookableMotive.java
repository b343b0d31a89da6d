package org.solidarites.guichet.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a motive, for those who book.
 *
 * @param earliest how long before the appointment it must be booked
 * @param latest how long before the appointment it can be booked at most
 * @param capacity how many people a collective appointment receives; null for one person at a time
 */
public record BookableMotive(
        UUID id,
        String guichet,
        String code,
        String name,
        Duration length,
        MotivePlace place,
        MotiveAudience audience,
        Duration earliest,
        Duration latest,
        @Nullable Integer capacity,
        boolean followUp,
        boolean discreet,
        boolean active) {

    public boolean isCollective() {
        return capacity != null;
    }

    /** How many people one slot receives. */
    public int places() {
        return capacity == null ? 1 : capacity;
    }

    /** Whether it exists for somebody of this level: what is discreet is for agents and those whom they invite. */
    public boolean isKnownTo(MotiveAudience booker) {
        return active && (!discreet || booker == MotiveAudience.AGENTS || booker == MotiveAudience.INVITED);
    }

    /** Whether a slot that starts then can be booked now; the delays do not bind agents, the present does. */
    public boolean isInTime(Instant start, Instant now, MotiveAudience booker) {
        if (booker == MotiveAudience.AGENTS) {
            return start.isAfter(now);
        }
        return !start.isBefore(now.plus(earliest)) && !start.isAfter(now.plus(latest));
    }
}
