package org.solidarites.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Coopain | Coopain",
                "Coopain, Nantes | \"Coopain, Nantes\"",
                "dit \"bis\" | \"dit \"\"bis\"\"\"",
                "=1+1 | '=1+1",
                "@lien, ici | \"'@lien, ici\""
            },
            quoteCharacter = '`')
    void readsATextAsOneCellAndNoFormula(String text, String cell) {
        assertThat(Tables.cell(text)).isEqualTo(cell);
    }

    @Test
    void writesNumbersAsTheyAreAndNothingForNull() {
        assertThat(Tables.cell(new BigDecimal("-5.00"))).isEqualTo("-5.00");
        assertThat(Tables.cell(null)).isEmpty();
    }
}
