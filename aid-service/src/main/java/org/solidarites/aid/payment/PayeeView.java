package org.solidarites.aid.payment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who a transfer goes to.
 *
 * @param iban without spaces
 * @param reference under which the creditor knows the debt, or null
 */
@Schema(name = "Payee")
public record PayeeView(
        UUID paymentId,
        @Schema(examples = "Énergie Exemple SA") String name,
        @Schema(examples = "FR7630006000011234567890189") String iban,
        @Schema(examples = "contrat 0000") @Nullable String reference) {
    @Override
    public String toString() {
        return "PayeeView[…]"; // so that no log can tell whom somebody owes
    }
}
