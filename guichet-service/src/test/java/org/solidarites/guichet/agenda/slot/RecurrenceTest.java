package org.solidarites.guichet.agenda.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;INTERVAL=2                 | 2026-01-05 2026-01-07 2026-01-09 2026-01-11 2026-01-13 2026-01-15
            FREQ=WEEKLY                           | 2026-01-05 2026-01-12
            FREQ=WEEKLY;INTERVAL=2                | 2026-01-05
            FREQ=WEEKLY;BYDAY=MO,TU,TH            | 2026-01-05 2026-01-06 2026-01-08 2026-01-12 2026-01-13 2026-01-15
            FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3       | 2026-01-05 2026-01-08 2026-01-12
            FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260112| 2026-01-05 2026-01-08 2026-01-12
            FREQ=MONTHLY;BYDAY=1MO                | 2026-01-05
            """)
    void expandsTheRule(String rule, String days) {
        assertThat(new Recurrence(MONDAY, rule).days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 15)))
                .extracting(LocalDate::toString)
                .containsExactly(days.strip().split(" "));
    }

    @Test
    void keepsCountingFromTheFirstDay() {
        Recurrence everyOtherMonday = new Recurrence(MONDAY, "FREQ=WEEKLY;INTERVAL=2");

        assertThat(everyOtherMonday.days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31)))
                .containsExactly(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 18));
    }

    @Test
    void goesOnForTenYears() {
        Recurrence daily = new Recurrence(MONDAY.minusWeeks(520), "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR");

        assertThat(daily.days(MONDAY, MONDAY.plusDays(6))).hasSize(5);
    }

    @Test
    void countsBothEnds() {
        Recurrence daily = new Recurrence(MONDAY, "FREQ=DAILY");

        assertThat(daily.days(MONDAY, MONDAY)).containsExactly(MONDAY);
        assertThat(daily.days(MONDAY.minusDays(3), MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void isOneDayWithoutARule() {
        Recurrence once = new Recurrence(MONDAY, null);

        assertThat(once.days(MONDAY.minusDays(9), MONDAY.plusDays(9))).isEqualTo(List.of(MONDAY));
        assertThat(once.days(MONDAY.plusDays(1), MONDAY.plusDays(9))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "FREQ=SOMETIMES",
                "FREQ=WEEKLY;BYDAY",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;INTERVAL=x",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=DAILY;UNTIL=20260301T000000Z",
                "FREQ=DAILY;UNTIL=never",
                "FREQ=WEEKLY;BYDAY=TU",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;COUNT=0"
            })
    void refusesARuleThatIsNone(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recurrence(MONDAY, rule));
    }
}
