package org.solidarites.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "Épicerie du Breil, epicerie du breil",
        "PÔLE  Daniel-Asseray, pole daniel asseray",
        "Cœur d'îlot, coeur d ilot",
        "'  ,;  ', ''",
    })
    void hasNeitherAccentsNorCaseNorPunctuation(String text, String plain) {
        assertThat(PlainText.words(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"Marie-Ève, marieeve", "MARIE ÈVE, marieeve", "d’Œuvre, doeuvre"})
    void isOneWordForANameHoweverItIsWritten(String name, String plain) {
        assertThat(PlainText.name(name)).isEqualTo(plain);
    }
}
