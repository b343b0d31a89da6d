package org.solidarites.aid.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** How a commune of residence may be told. */
class CommunesTest {

    private static final FieldError AT = FieldError.inBody("commune");

    private final Communes communes = new Communes(Map.of("Nantes", "44109", "Saint-Étienne", "42218"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "44109, 44109",
        "' 44109 ', 44109",
        "44143, 44143",
        "2a004, 2A004",
        "97411, 97411",
        "Nantes, 44109",
        "nântes, 44109",
        "NANTES, 44109",
        "saint etienne, 42218",
        "SAINT-ETIENNE, 42218"
    })
    void understandsCodesAndTheNamesThatTheReglementHas(String sent, String code) {
        assertThat(communes.code(sent, AT)).isEqualTo(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void takesNothingAsNotKnown(String sent) {
        assertThat(communes.code(sent, AT)).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Nante, UNKNOWN_COMMUNE",
        "Nantes Métropole, UNKNOWN_COMMUNE",
        "4410, UNKNOWN_COMMUNE",
        "441090, UNKNOWN_COMMUNE",
        "2C004, UNKNOWN_COMMUNE",
        "٤٤١٠٩, UNKNOWN_COMMUNE",
        "44000, POSTAL_CODE_AS_COMMUNE",
        "44100, POSTAL_CODE_AS_COMMUNE",
        "44200, POSTAL_CODE_AS_COMMUNE",
        "44300, POSTAL_CODE_AS_COMMUNE",
        "75000, POSTAL_CODE_AS_COMMUNE"
    })
    void refusesWhatCanNotBeACommuneAndGuessesNothing(String sent, AidProblem problem) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> communes.code(sent, AT))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(problem);
                    assertThat(refusal.fieldErrors()).containsExactly(AT);
                    assertThat(refusal.arguments()).containsEntry("known", "Nantes, Saint-Étienne");
                });
    }
}
