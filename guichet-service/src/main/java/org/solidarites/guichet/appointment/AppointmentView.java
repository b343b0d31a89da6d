package org.solidarites.guichet.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its booker and its desk see it.
 *
 * @param agent opaque id of the agent
 * @param person null once it is erased
 * @param cancellationReason why the service cancelled it, if it did
 * @param endedAt when it was cancelled, or noted who came
 */
@Schema(name = "Appointment")
public record AppointmentView(
        UUID id,
        AppointmentStatus status,
        @Schema(examples = "ccas") String guichet,
        UUID motiveId,
        String agent,
        @Schema(examples = "2026-02-03T09:30:00+01:00") OffsetDateTime startsAt,
        @Schema(examples = "2026-02-03T10:00:00+01:00") OffsetDateTime endsAt,
        BookedBy bookedBy,

        @Schema(description = "Erased when the appointment is cancelled, and some time after it was held.") @Nullable
        Visitor person,

        @Nullable LocalDate consentOn,
        OffsetDateTime bookedAt,
        @Nullable CancellationReason cancellationReason,
        @Nullable OffsetDateTime endedAt) {}
