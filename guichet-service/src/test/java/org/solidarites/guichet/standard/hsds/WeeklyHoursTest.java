package org.solidarites.guichet.standard.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:00 | 09:00-12:00 MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY",
                "Mo,We 09:00-12:00,14:00-17:00 | 09:00-12:00 MONDAY WEDNESDAY / 14:00-17:00 MONDAY WEDNESDAY",
                "Mo-We,Fr 09:00-12:00; We off | 09:00-12:00 MONDAY TUESDAY FRIDAY",
                "Mo-Fr 09:00-17:00; Fr 09:00-12:00 | 09:00-12:00 FRIDAY / 09:00-17:00 MONDAY TUESDAY WEDNESDAY THURSDAY",
                "Sa-Mo 10:00-11:00 | 10:00-11:00 MONDAY SATURDAY SUNDAY",
                "10:00-11:00; Mo-Sa off | 10:00-11:00 SUNDAY",
                "Mo 09:00-12:00; PH off | 09:00-12:00 MONDAY (no holidays)",
                "Mo 09:00-12:00; Mo off; Tu 10:00-11:00 | 10:00-11:00 TUESDAY",
            })
    void readsWhatIsTheSameEveryWeek(String expression, String week) {
        assertThat(WeeklyHours.read(expression)).map(WeeklyHoursTest::told).contains(week);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PH off; Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00; PH off; Sa 10:00-11:00",
                "Mo-Fr 09:00-12:00; SH off",
                "Mo-Fr 09:00-12:00; PH 10:00-11:00",
                "PH off",
                "PH,Mo-Fr 09:00-12:00",
                "Jan-Mar Mo-Fr 09:00-12:00",
                "week 1-53/2 Mo 09:00-12:00",
                "Mo[1] 09:00-12:00",
                "2026 Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
                "Mo-Fr unknown \"horaires à confirmer\"",
                "Mo-Fr 09:00-12:00, We 14:00-16:00",
                "Mo-Fr 09:00-12:00 || Sa 10:00-11:00",
                "Mo-Fr 09:00+",
                "Fr 22:00-02:00",
                "Su 01:00-05:00",
                "Mo 12:00-12:00",
                "Mo 09:00-24:00",
                "Mo 9:00-12:00",
                "Mo-Fr",
                "Mo-Su off",
                "24/7",
                "sunrise-sunset",
                "lundi 09:00-12:00",
                ";",
                "",
            })
    void readsNothingWhereAWeekIsNotTheWhole(String expression) {
        assertThat(WeeklyHours.read(expression)).isEmpty();
    }

    private static String told(WeeklyHours hours) {
        return hours.days().entrySet().stream()
                .map(span -> span.getKey().opens() + "-" + span.getKey().closes() + " "
                        + span.getValue().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / ", "", hours.closedOnHolidays() ? " (no holidays)" : ""));
    }
}
