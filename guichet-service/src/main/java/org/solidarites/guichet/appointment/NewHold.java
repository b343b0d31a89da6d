package org.solidarites.guichet.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A slot to be held.
 *
 * @param guichet code of the desk
 * @param motive code of the motive
 * @param agent opaque id of the agent; null for any agent who is free
 * @param follows for a follow-up: the appointment that is followed up, whose agent it will be
 */
public record NewHold(
        @NotBlank @Size(max = 80) @Schema(examples = "ccas") String guichet,

        @NotBlank @Size(max = 80) @Schema(examples = "aide-financiere")
        String motive,

        @NotNull @Schema(examples = "2026-02-03T09:30:00+01:00")
        OffsetDateTime startsAt,

        @Size(max = 100) @Nullable String agent,
        @Nullable UUID follows) {}
