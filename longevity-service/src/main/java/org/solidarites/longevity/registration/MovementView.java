package org.solidarites.longevity.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a registration.
 *
 * @param places how many places it is for
 * @param policy the day of the policy that decided, where one did
 * @param placeInLine at that moment, from 1 on
 * @param placesFree when her turn came
 */
@Schema(name = "Movement")
public record MovementView(
        UUID registrationId,
        @Schema(examples = "OFFERED") MovementKind kind,
        Instant at,
        @Schema(examples = "SERVICE") MovedBy by,
        @Schema(examples = "1") int places,
        @Schema(examples = "2024-06-01") @Nullable LocalDate policy,
        @Schema(examples = "1") @Nullable Integer placeInLine,
        @Schema(examples = "6") @Nullable Integer points,
        @Schema(examples = "1") @Nullable Integer placesFree,
        @Nullable Instant offeredUntil) {}
