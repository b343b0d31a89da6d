package org.solidarites.guichet.agenda;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an agent receives nobody. The reason is nobody's business.
 *
 * @param agent opaque id of the agent; the caller where it is not said
 */
public record NewAbsence(
        @Size(min = 1, max = 100) @Nullable String agent,

        @NotNull @Schema(examples = "2026-02-16T00:00:00+01:00")
        OffsetDateTime startsAt,

        @NotNull @Schema(examples = "2026-02-21T00:00:00+01:00")
        OffsetDateTime endsAt) {}
