package org.solidarites.aid.payment;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payment.
 *
 * @param reason why it was rejected; null if it was paid
 */
public record PaymentOutcome(
        @NotNull @Schema(examples = "REJECTED") Kind outcome,
        @Schema(examples = "ACCOUNT_CLOSED") @Nullable RejectionReason reason) {

    /** Paid or not. */
    @Schema(name = "PaymentOutcomeKind")
    public enum Kind {
        PAID,
        REJECTED
    }
}
