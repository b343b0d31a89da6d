package org.solidarites.guichet.appointment;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to book one appointment.
 *
 * @param secret given once, to hand on to the person; only its hash is kept
 */
@Schema(name = "Invitation")
public record InvitationView(
        UUID id,
        @Schema(examples = "ccas") String guichet,
        UUID motiveId,

        @Schema(examples = "2026-02-15T14:00:00+01:00") OffsetDateTime expiresAt,

        @Schema(description = "Goes into the header Appointment-Invitation. Shown only now.") @Nullable
        String secret) {}
