package org.solidarites.aid.payment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A batch as a table (RFC 4180), one payment a row, to be taken over by whoever pays. */
final class BatchCsv {

    private static final String END = "\r\n";
    private static final String HEAD =
            "payment,dossier,aid,means,amount,payee,iban,reference,categories,validUntil," + "presentUntil,cashDesk";

    private BatchCsv() {}

    /**
     * The table.
     *
     * @param payees by payment, of the transfers
     */
    static String of(List<Payment> lines, Map<UUID, Payee> payees) {
        return lines.stream()
                .map(line -> row(line.view(), payees.get(line.id())))
                .collect(Collectors.joining(END, HEAD + END, END));
    }

    private static String row(PaymentView line, @Nullable Payee payee) {
        PayeeView to = payee == null ? null : payee.view();
        PaymentView.VoucherView voucher = line.voucher();
        return String.join(
                ",",
                line.id().toString(),
                line.dossierId().toString(),
                line.aid(),
                line.means().name(),
                line.amount().toDecimal().toPlainString(),
                text(to == null ? null : to.name()),
                text(to == null ? null : to.iban()),
                text(to == null ? null : to.reference()),
                voucher == null
                        ? ""
                        : voucher.categories().stream().map(Enum::name).collect(Collectors.joining(" ")),
                voucher == null ? "" : voucher.validUntil().toString(),
                voucher == null ? "" : voucher.presentUntil().toString(),
                text(line.cashDesk()));
    }

    /** A cell of what somebody wrote; what a spreadsheet would take for a formula is made a text. */
    private static String text(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return "";
        }
        String tame = "=+-@\t\r".indexOf(written.charAt(0)) >= 0 ? "'" + written : written;
        return "\"" + tame.replace("\"", "\"\"") + "\"";
    }
}
