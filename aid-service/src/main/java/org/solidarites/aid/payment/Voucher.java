package org.solidarites.aid.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * A chèque d'accompagnement personnalisé (CGCT L1611-6, R1611-2 to R1611-15). Plain Java.
 *
 * @param categories what it buys, in the order of the enum
 * @param validUntil last day on which it buys something, in the calendar year of its issue
 * @param presentUntil last day on which a merchant can present it: the end of the second month after
 */
record Voucher(List<GoodsCategory> categories, LocalDate validUntil, LocalDate presentUntil) {

    private static final int MONTHS_TO_PRESENT = 2;

    /**
     * A voucher issued on a day.
     *
     * @throws Refusal {@code VOUCHER_VALIDITY} if it would not end in the same calendar year, or before it begins
     */
    static Voucher issued(NewPayment.VoucherDetails sent, LocalDate today) {
        LocalDate until = sent.validUntil();
        if (until.isBefore(today) || until.getYear() != today.getYear()) {
            throw AidProblem.VOUCHER_VALIDITY
                    .refuse()
                    .with("from", today)
                    .with("until", today.withDayOfYear(today.lengthOfYear()))
                    .at(FieldError.inBody("voucher/validUntil"));
        }
        return new Voucher(
                sent.categories().stream().sorted().toList(),
                until,
                YearMonth.from(until).plusMonths(MONTHS_TO_PRESENT).atEndOfMonth());
    }
}
