package org.solidarites.aid.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.deadline.AppealTime.State;

class AppealTimeTest {

    @ParameterizedTest(name = "notified on {0}: until {1}")
    @CsvSource({"2026-01-15, 2026-03-15", "2025-12-31, 2026-02-28", "2027-12-31, 2028-02-29", "2026-06-30, 2026-08-30"})
    void isTwoMonthsFromTheNotification(LocalDate notified, LocalDate until) {
        AppealTime time = AppealTime.ofDecision(notified);

        assertThat(time).isEqualTo(new AppealTime(State.RUNNING, until));
        assertThat(time.isOver(until.plusDays(1))).isFalse(); // the free day
        assertThat(time.isOver(until.plusDays(2))).isTrue();
    }

    @Test
    void doesNotRunWithoutIt() {
        AppealTime time = AppealTime.ofDecision(null);

        assertThat(time).isEqualTo(new AppealTime(State.NOT_NOTIFIED, null));
        assertThat(time.isOver(LocalDate.MAX)).isFalse();
    }

    @ParameterizedTest(name = "silence on {0}, asked {1}, given {2}: {3} until {4}")
    @CsvSource({
        "2026-03-15, , , RUNNING, 2026-05-15",
        "2026-03-15, 2026-05-10, , REASONS_AWAITED, ",
        "2026-03-15, 2026-05-10, 2026-06-05, RUNNING, 2026-08-05",
        "2026-03-15, 2026-05-10, 2026-08-31, RUNNING, 2026-10-31", // late reasons still begin it anew
    })
    void beginsAnewWithReasonsThatWereAskedFor(
            LocalDate silence, LocalDate asked, LocalDate given, State state, LocalDate until) {
        assertThat(AppealTime.ofSilence(silence, asked, given)).isEqualTo(new AppealTime(state, until));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, 2026-04-20", "2026-01-31, 2026-02-28"})
    void givesTheServiceAMonthForReasons(LocalDate asked, LocalDate due) {
        assertThat(AppealTime.reasonsDue(asked)).isEqualTo(due);
    }
}
