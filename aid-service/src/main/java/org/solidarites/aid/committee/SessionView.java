package org.solidarites.aid.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session of the committee and its minutes. It names dossiers by their ids, and members by those of their tokens.
 *
 * @param quorum how many members it takes at least
 * @param recusals who is close to which case; for the committee alone, and null for others
 * @param minutes what was said, once it is closed; for the committee alone; empty once the data of a person it dealt with
 *     was erased
 */
@Schema(name = "CommitteeSession")
public record SessionView(
        UUID id,
        SessionState state,
        @Schema(examples = "2026-02-12") LocalDate heldOn,
        @Schema(examples = "4") int quorum,
        List<Seat> members,
        List<AgendaItem> agenda,
        @Nullable List<Recusal> recusals,
        Instant plannedAt,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String minutes) {}
