package org.solidarites.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.guichet.opening.hours.Certainty;

class NantesCalendarTest {

    private static final NantesCalendar NANTES = new NantesCalendar(Optional.empty());

    @Test
    void hasTheElevenPublicHolidaysOfFrance() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);

        String days = newYear.datesUntil(newYear.plusYears(1))
                .filter(NANTES::isPublicHoliday)
                .map(LocalDate::toString)
                .map(day -> day.substring(5))
                .collect(Collectors.joining(" "));

        assertThat(days).isEqualTo("01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, NO", // lessons of a Saturday, after which holidays begin
        "2026-02-15, YES",
        "2026-03-01, YES",
        "2026-03-02, NO",
        "2026-05-15, YES", // the bridge after Ascension
        "2026-08-31, YES",
        "2026-09-01, NO",
        "2023-09-03, UNKNOWN",
        "2027-07-03, NO",
        "2027-07-04, UNKNOWN",
    })
    void knowsTheSchoolHolidaysThatArePublished(LocalDate day, Certainty holiday) {
        assertThat(NANTES.schoolHoliday(day)).isEqualTo(holiday);
    }

    @Test
    void refusesHolidaysThatOverlap() {
        LocalDate day = LocalDate.of(2026, 2, 14);
        SchoolHolidays.Period first = new SchoolHolidays.Period("first", day, day.plusDays(16));
        SchoolHolidays.Period second = new SchoolHolidays.Period("second", day.plusDays(3), day.plusDays(20));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchoolHolidays("B", "test", day, day.plusYears(1), List.of(first, second)))
                .withMessageContaining("second");
        assertThatIllegalArgumentException().isThrownBy(() -> new SchoolHolidays.Period("none", day, day));
    }
}
