package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "2010-01-15, UNDER_26",
        "2000-01-16, UNDER_26",
        "2000-01-15, FROM_26_TO_39",
        "1986-01-16, FROM_26_TO_39",
        "1986-01-15, FROM_40_TO_59",
        "1966-01-15, FROM_60_TO_74",
        "1951-01-16, FROM_60_TO_74",
        "1951-01-15, FROM_75",
        "1900-02-28, FROM_75",
    })
    void beginsOnTheBirthday(LocalDate born, AgeBand band) {
        assertThat(AgeBand.of(born, LocalDate.of(2026, 1, 15))).isEqualTo(band);
    }
}
