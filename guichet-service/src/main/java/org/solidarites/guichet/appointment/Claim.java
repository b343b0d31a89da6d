package org.solidarites.guichet.appointment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.agenda.slot.Interval;

/**
 * Some time of an agent that is taken: held for somebody for a while, or an appointment's.
 *
 * @param heldBy subject of who may book it; null for an appointment's
 * @param heldUntil the first instant at which it is free again; null for an appointment's
 * @param waitingEntryId who waited for it, where the hold is an offer
 */
record Claim(
        UUID id,
        String guichet,
        UUID motiveId,
        String agent,
        Interval time,
        @Nullable String heldBy,
        @Nullable String heldOrganization,
        @Nullable Instant heldUntil,
        @Nullable UUID waitingEntryId) {

    boolean isOver(Instant now) {
        return heldUntil != null && !heldUntil.isAfter(now);
    }

    HoldView view() {
        return new HoldView(
                id,
                guichet,
                motiveId,
                Times.inCity(time.start()),
                Times.inCity(time.end()),
                Times.inCity(Objects.requireNonNull(heldUntil)));
    }
}
