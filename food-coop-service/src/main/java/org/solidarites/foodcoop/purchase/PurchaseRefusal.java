package org.solidarites.foodcoop.purchase;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that was refused, without whose it was to be.
 *
 * @param organization alias of the organization that would have sold
 * @param problem code of the refusal
 * @param rules code of the rules that were in force
 * @param proposal the proposal whose vote is behind it, or null where none is
 */
@Schema(name = "PurchaseRefusal")
public record PurchaseRefusal(
        UUID id,
        @Schema(examples = "nantes") String caisse,
        @Schema(examples = "asso-demo") String organization,
        @Schema(examples = "product-not-approved") String problem,
        @Schema(examples = "nantes-2026-12-01.3") String rules,

        @Schema(description = "Shown under `/v1/cooperative/proposals/{id}`; null where there was no vote.") @Nullable
        UUID proposal,

        String decision,
        Instant refusedAt) {}
