package org.solidarites.guichet.agenda;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which an agent receives at a desk.
 *
 * @param agent opaque id of the agent (the token's {@code sub}); the caller where it is not said
 * @param startsAt the city's time, the same in summer and in winter
 * @param endsAt later on the same day
 * @param rule an RRULE of RFC 5545 about days; null for the first day alone
 * @param motives ids of the motives that the agent receives for
 */
public record NewAgentRange(
        @Size(min = 1, max = 100) @Schema(examples = "5a3a7d1e-6f0c-4f58-9c59-2b0b8a3f7c11") @Nullable
        String agent,

        @NotNull @Schema(examples = "2026-01-05") LocalDate firstDay,
        @NotNull @Schema(examples = "09:00") LocalTime startsAt,
        @NotNull @Schema(examples = "12:30") LocalTime endsAt,

        @Size(max = 200) @Schema(examples = "FREQ=WEEKLY;BYDAY=MO,TU,TH") @Nullable
        String rule,

        @NotEmpty @Size(max = 50) List<@NotNull UUID> motives) {}
