package org.solidarites.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.Refusal;

class VoucherTest {

    @ParameterizedTest(name = "issued {0}, valid until {1}, presented until {2}")
    @CsvSource({
        "2026-01-15, 2026-12-31, 2027-02-28",
        "2027-01-15, 2027-12-31, 2028-02-29",
        "2026-01-15, 2026-06-15, 2026-08-31",
        "2026-06-30, 2026-06-30, 2026-08-31",
        "2026-12-31, 2026-12-31, 2027-02-28",
    })
    void isPresentedUntilTheEndOfTheSecondMonthAfter(LocalDate today, LocalDate until, LocalDate presented) {
        Voucher voucher = Voucher.issued(sent(until), today);

        assertThat(voucher.validUntil()).isEqualTo(until);
        assertThat(voucher.presentUntil()).isEqualTo(presented);
        assertThat(voucher.categories()).isEqualTo(List.of(GoodsCategory.FOOD, GoodsCategory.HYGIENE));
    }

    @ParameterizedTest(name = "issued {0}, valid until {1}")
    @CsvSource({"2026-01-15, 2027-01-01", "2026-01-15, 2026-01-14", "2026-12-31, 2027-01-15", "2026-01-15, 2025-12-31"})
    void isOfOneCalendarYear(LocalDate today, LocalDate until) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Voucher.issued(sent(until), today))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(AidProblem.VOUCHER_VALIDITY));
    }

    private static NewPayment.VoucherDetails sent(LocalDate until) {
        return new NewPayment.VoucherDetails(Set.of(GoodsCategory.HYGIENE, GoodsCategory.FOOD), until);
    }
}
