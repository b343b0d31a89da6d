package org.solidarites.aid.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A payment, without who it goes to.
 *
 * @param amount euros
 * @param cashDesk code of the desk where cash is collected, or null
 * @param voucher what a voucher buys, or null
 * @param batchId the batch it is in or was settled in, or null
 * @param endedAt when it was paid, rejected or cancelled, or null
 * @param rejection why it did not come about, or null
 */
@Schema(name = "Payment")
public record PaymentView(
        UUID id,
        UUID dossierId,
        @Schema(examples = "aide-energie") String aid,
        @Schema(examples = "TRANSFER_TO_CREDITOR") Means means,
        @Schema(examples = "120.00") Euros amount,
        @Schema(examples = "ORDERED") PaymentState state,
        @Schema(examples = "ccas") @Nullable String cashDesk,
        @Nullable VoucherView voucher,
        @Nullable UUID batchId,
        Instant orderedAt,
        @Nullable Instant endedAt,
        @Schema(examples = "ACCOUNT_CLOSED") @Nullable RejectionReason rejection) {

    /**
     * A voucher; it is never paid back in cash (CGCT L1611-6).
     *
     * @param validUntil last day on which it buys something
     * @param presentUntil last day on which a merchant can present it
     */
    @Schema(name = "Voucher")
    public record VoucherView(
            @Schema(examples = "[\"FOOD\", \"HYGIENE\"]") List<GoodsCategory> categories,
            @Schema(examples = "2026-12-31") LocalDate validUntil,
            @Schema(examples = "2027-02-28") LocalDate presentUntil) {}
}
