package org.solidarites.longevity.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest(name = "born {0}: {1} years old on {2} is {3}")
    @CsvSource({
        "1966-06-15, 60, 2026-06-14, false",
        "1966-06-15, 60, 2026-06-15, true",
        "1966-06-15, 60, 2026-06-16, true",
        // 1 January and 31 December
        "1966-01-01, 60, 2025-12-31, false",
        "1966-01-01, 60, 2026-01-01, true",
        "1965-12-31, 60, 2025-12-30, false",
        "1965-12-31, 60, 2025-12-31, true",
        // born on 29 February: 60 in a leap year, 61 and 62 in others
        "1964-02-29, 60, 2024-02-28, false",
        "1964-02-29, 60, 2024-02-29, true",
        "1964-02-29, 61, 2025-02-27, false",
        "1964-02-29, 61, 2025-02-28, true",
        "1964-02-29, 62, 2026-03-01, true",
        // born on the days about it
        "1966-02-28, 60, 2026-02-27, false",
        "1966-02-28, 60, 2026-02-28, true",
        "1964-03-01, 60, 2024-02-29, false",
        "1964-03-01, 60, 2024-03-01, true",
        // 1900 was no leap year, 2000 was one
        "1900-03-01, 100, 2000-02-29, false",
        "1900-02-28, 100, 2000-02-28, true",
    })
    void isReachedOnTheBirthday(LocalDate birthDate, int years, LocalDate on, boolean reached) {
        assertThat(Age.isReached(birthDate, years, on)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11-23, true", "1901-11-23, true", "1901-11-22, false"})
    void isPlausibleForSomebodyLiving(LocalDate birthDate, boolean plausible) {
        assertThat(Age.isPlausible(birthDate, LocalDate.of(2026, 11, 23))).isEqualTo(plausible);
    }

    @Test
    void neverGoesBackAsTheDaysPass() {
        LocalDate born = LocalDate.of(1964, 2, 29);

        boolean reached = false;
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            boolean now = Age.isReached(born, 60, day);
            assertThat(now || !reached).as("still 60 on %s", day).isTrue();
            reached = now;
        }
        assertThat(reached).isTrue();
    }
}
