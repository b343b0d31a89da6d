package org.solidarites.guichet.agenda;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which an agent receives nobody. */
@Schema(name = "Absence")
public record AbsenceView(
        UUID id,
        String agent,

        @Schema(examples = "2026-02-16T00:00:00+01:00") OffsetDateTime startsAt,

        @Schema(examples = "2026-02-21T00:00:00+01:00") OffsetDateTime endsAt) {}
