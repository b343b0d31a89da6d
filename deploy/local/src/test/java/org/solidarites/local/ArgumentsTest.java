package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    @DisplayName("options are understood in any order")
    void understandsOptions() {
        Arguments arguments = Arguments.parse("up", "--fresh", "-d");

        assertThat(arguments.command()).isEqualTo(Arguments.Command.UP);
        assertThat(arguments.options()).containsExactlyInAnyOrder("-d", "--fresh");
        assertThat(arguments.part()).isEmpty();
    }

    @Test
    @DisplayName("the logs of one part can be asked for by its label")
    void understandsPart() {
        assertThat(Arguments.parse("logs", "-f", "food-coop").part()).contains(PartId.first(PartName.FOOD_COOP));
    }

    @Test
    @DisplayName("how many there are is asked for by number, and is one otherwise")
    void understandsScale() {
        assertThat(Arguments.parse("up", "--instances", "2", "-d", "--brokers", "3")
                        .scale())
                .isEqualTo(new Scale(2, 3));
        assertThat(Arguments.parse("up").scale()).isEqualTo(Scale.ONE);
        assertThat(Arguments.parse("logs", "guichet-2").part()).contains(new PartId(PartName.GUICHET, 2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "up --brokers,      needs a number from 1 to 9",
        "up --instances x,  needs a number from 1 to 9",
        "down --brokers 3,  has no option --brokers",
        "start,       There is no command",
        "up -x,       has no option -x",
        "down -d,     has no option -d",
        "up kafka,    is too much",
        "logs a b,    is too much"
    })
    void refusesWhatMeansNothing(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(Arguments.UsageException.class)
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("an unknown part is answered with those there are")
    void namesTheParts() {
        assertThatThrownBy(() -> Arguments.parse("logs", "mail"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("There is no part \"mail\"; the parts are postgres, kafka,");
    }
}
