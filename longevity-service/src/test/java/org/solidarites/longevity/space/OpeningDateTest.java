package org.solidarites.longevity.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningDateTest {

    @ParameterizedTest
    @CsvSource({"2026-11-23, false", "2026-11-24, true", "2026-11, false", "2026-12, true", "2024-02-29, false"})
    void knowsWhetherItHasCome(String text, boolean isAfter) {
        assertThat(new OpeningDate(text).isAfter(LocalDate.of(2026, 11, 23))).isEqualTo(isAfter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "June 2024", "2024-13", "2025-02-29", "2024-6-1"})
    void isADayOrAMonth(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningDate(text))
                .withMessageContaining("2024-06");
    }
}
