package org.solidarites.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource({
        "Nothing to fill., Nothing to fill.",
        "{a}, <a>",
        "{a}{b}, <a><b>",
        "It is {a} and not {b}., It is <a> and not <b>.",
        "{a} twice: {a}, <a> twice: <a>",
        "'', ''"
    })
    void putsWordsInTheirPlaces(String sentence, String filled) {
        assertThat(new Template(sentence).filled(place -> "<" + place + ">")).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({"{b}", "{a}"})
    void takesWordsAsTheyAreWhateverTheyHold(String words) {
        assertThat(new Template("{a} or {b}").filled(_ -> words)).isEqualTo(words + " or " + words);
    }
}
