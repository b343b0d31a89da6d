package org.solidarites.aid.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A batch with its lines.
 *
 * @param size how many payments
 * @param open of how many the outcome is not known yet
 * @param total euros of all its payments
 * @param preparedBy opaque id of who prepared it
 * @param decidedBy opaque id of who approved or dissolved it, or null
 * @param lines its payments, oldest first, without who they go to
 */
@Schema(name = "PaymentBatch")
public record BatchView(
        UUID id,
        @Schema(examples = "PREPARED") BatchState state,
        @Schema(examples = "TRANSFER_TO_CREDITOR") Means means,
        @Schema(examples = "2") int size,
        @Schema(examples = "2") int open,
        @Schema(examples = "240.00") Euros total,
        String preparedBy,
        Instant preparedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<PaymentView> lines) {}
