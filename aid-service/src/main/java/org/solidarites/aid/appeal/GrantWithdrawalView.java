package org.solidarites.aid.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Proceedings to withdraw a grant.
 *
 * @param grantedOn the day of the grant
 * @param possibleUntil last day on which it may be withdrawn (CRPA L242-1)
 * @param observations what the person answered, or null
 * @param decidedBy opaque id of who decided, or null
 */
@Schema(name = "GrantWithdrawal")
public record GrantWithdrawalView(
        UUID id,
        UUID dossierId,
        GrantWithdrawalState state,
        @Schema(examples = "2026-02-12") LocalDate grantedOn,
        @Schema(examples = "2026-06-12") LocalDate possibleUntil,
        String reasonsOfFact,
        String reasonsOfLaw,
        Instant openedAt,
        String openedBy,
        @Schema(examples = "2026-03-20") LocalDate observationsBy,
        @Nullable String observations,
        @Nullable Instant observedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
