package org.solidarites.aid.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplicitDecisionTest {

    @ParameterizedTest(name = "{0} is rejected by silence on {1}, appeal until {2}")
    @CsvSource({
        "2026-01-15, 2026-03-15, 2026-05-15", // an ordinary day
        "2026-11-01, 2027-01-01, 2027-03-01", // over the new year
        "2025-12-31, 2026-02-28, 2026-04-28", // February has no 31st
        "2025-12-29, 2026-02-28, 2026-04-28", // nor a 29th in 2026
        "2025-12-28, 2026-02-28, 2026-04-28",
        "2027-12-31, 2028-02-29, 2028-04-29", // leap year
        "2027-12-30, 2028-02-29, 2028-04-29",
        "2027-12-29, 2028-02-29, 2028-04-29",
        "2028-02-29, 2028-04-29, 2028-06-29", // received on a leap day
        "2026-06-30, 2026-08-30, 2026-10-30", // no jump to the 31st
        "2026-07-31, 2026-09-30, 2026-11-30",
        "2026-12-31, 2027-02-28, 2027-04-28",
    })
    void silenceOfTwoMonthsRejects(LocalDate received, LocalDate rejection, LocalDate appeal) {
        ImplicitDecision silence = ImplicitDecision.onRequestReceived(received);

        assertThat(silence).isEqualTo(new ImplicitDecision(rejection, appeal));
    }
}
