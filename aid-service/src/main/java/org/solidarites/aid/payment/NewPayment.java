package org.solidarites.aid.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.text.OneLine;

/**
 * A payment to be ordered. Just the part that its means needs is sent.
 *
 * @param means that of the grant; CAISSE is never ordered, as the decision itself pays it
 * @param amount euros, more than zero
 * @param payee of a transfer
 * @param voucher what a voucher buys, and until when
 * @param cashDesk code of the desk where cash is collected
 */
public record NewPayment(
        @NotNull @Schema(examples = "TRANSFER_TO_CREDITOR") Means means,
        @NotNull @Schema(examples = "120.00") Euros amount,
        @Valid @Nullable PayeeDetails payee,
        @Valid @Nullable VoucherDetails voucher,

        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "ccas") @Nullable
        String cashDesk) {

    /**
     * A creditor.
     *
     * @param iban with or without spaces
     * @param reference under which the creditor knows the debt, if any
     */
    @Schema(name = "PayeeDetails")
    public record PayeeDetails(
            @NotBlank
            @Size(max = 140)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
            @Schema(examples = "Énergie Exemple SA")
            String name,

            @NotBlank @Size(max = 50) @Schema(examples = "FR76 3000 6000 0112 3456 7890 189")
            String iban,

            @Size(max = 80)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
            @Schema(examples = "contrat 0000")
            @Nullable
            String reference) {
        @Override
        public String toString() {
            return "PayeeDetails[…]"; // so that no log can tell whom somebody owes
        }
    }

    /**
     * A voucher.
     *
     * @param categories what it buys; at least one
     * @param validUntil last day, in the calendar year of its issue
     */
    @Schema(name = "VoucherDetails")
    public record VoucherDetails(
            @NotEmpty @Schema(examples = "[\"FOOD\", \"HYGIENE\"]")
            Set<@NotNull GoodsCategory> categories,

            @NotNull @Schema(examples = "2026-12-31") LocalDate validUntil) {}

    @Override
    public String toString() {
        return "NewPayment[" + means + "]";
    }
}
