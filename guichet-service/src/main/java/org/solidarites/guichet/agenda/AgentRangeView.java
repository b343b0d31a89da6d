package org.solidarites.guichet.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours in which an agent receives at a desk, in the city's time. */
@Schema(name = "AgentRange")
public record AgentRangeView(
        UUID id,
        @Schema(examples = "ccas") String guichet,
        String agent,
        @Schema(examples = "2026-01-05") LocalDate firstDay,
        @Schema(examples = "09:00") LocalTime startsAt,
        @Schema(examples = "12:30") LocalTime endsAt,

        @Schema(examples = "FREQ=WEEKLY;BYDAY=MO,TU,TH") @Nullable
        String rule,

        List<UUID> motives) {}
