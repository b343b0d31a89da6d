package org.solidarites.guichet.appointment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waiting list.
 *
 * @param hold the freed slot that is held for the caller: book it like any other hold
 */
@Schema(name = "WaitingEntry")
public record WaitingEntryView(
        UUID id,
        WaitingState state,
        @Schema(examples = "ccas") String guichet,
        UUID motiveId,
        @Schema(examples = "2026-02-02") LocalDate firstDay,
        @Schema(examples = "2026-02-27") LocalDate lastDay,
        OffsetDateTime enteredAt,
        @Nullable UUID hold,
        @Nullable OffsetDateTime offeredStart,
        @Nullable OffsetDateTime offeredUntil) {}
