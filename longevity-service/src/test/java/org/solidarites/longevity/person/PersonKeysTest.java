package org.solidarites.longevity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonKeysTest {

    private static final LocalDate BORN = LocalDate.of(1950, 5, 12);
    private final PersonKeys keys = new PersonKeys(() -> "a secret of thirty-two characters");

    @ParameterizedTest
    @CsvSource({
        "Hélène, Le Goff, HELENE, LE GOFF",
        "Jean-Pierre, Lebœuf, jean pierre, leboeuf",
        "Anne  Marie, d’Arc, Anne-Marie, D'arc",
    })
    void recognisesSomebodyHoweverTheNameIsWritten(String first, String last, String otherFirst, String otherLast) {
        assertThat(keys.of(new Person(first, last, BORN, null)))
                .isEqualTo(keys.of(new Person(otherFirst, otherLast, BORN, "06 00 00 00 00")));
    }

    @Test
    void tellsPeopleApart() {
        Person odette = new Person("Odette", "Exemple", BORN, null);

        assertThat(keys.of(odette))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(keys.of(new Person("Odette", "Exemple", BORN.plusDays(1), null)))
                .isNotEqualTo(keys.of(new Person("Odett", "eExemple", BORN, null)))
                .isNotEqualTo(new PersonKeys(() -> "another secret of thirty-two chars").of(odette));
    }

    @Test
    void refusesADemonstrationKeyInProduction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PersonKeys.refuseDemonstration("demo-person-key", true))
                .withMessageContaining("solidarites.registration.person-key");
        assertThatCode(() -> PersonKeys.refuseDemonstration("demo-person-key", false))
                .doesNotThrowAnyException();
    }

    @Test
    void namesNobodyInALog() {
        assertThat(new Person("Odette", "Exemple", BORN, "06 00 00 00 00").toString())
                .doesNotContain("Odette", "Exemple", "1950", "06");
    }
}
