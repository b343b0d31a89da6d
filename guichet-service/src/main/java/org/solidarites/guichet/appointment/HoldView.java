package org.solidarites.guichet.appointment;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slot that is held for the caller, until it is booked or the time is up. */
@Schema(name = "Hold")
public record HoldView(
        UUID id,
        @Schema(examples = "ccas") String guichet,
        UUID motiveId,
        @Schema(examples = "2026-02-03T09:30:00+01:00") OffsetDateTime startsAt,
        @Schema(examples = "2026-02-03T10:00:00+01:00") OffsetDateTime endsAt,

        @Schema(examples = "2026-02-01T14:05:00+01:00", description = "From then on anybody may take it.")
        OffsetDateTime heldUntil) {}
