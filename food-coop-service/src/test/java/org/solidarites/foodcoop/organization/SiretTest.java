package org.solidarites.foodcoop.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

class SiretTest {

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "35600000000048", "35600000049837"})
    void knowsASiret(String siret) {
        assertThat(Siret.isSiret(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075",
                "7328293200007",
                "732829320000744",
                "732 829 320 00074",
                "7328293200007A",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤",
                "35600000049838",
                ""
            })
    void knowsWhatIsNone(String text) {
        assertThat(Siret.isSiret(text)).isFalse();
    }

    @Test
    void findsEverySingleWrongDigit() {
        String right = "73282932000074";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(Siret.isSiret(changed)).as(changed).isEqualTo(changed.equals(right));
            }
        }
    }

    @Test
    void pointsAtTheWrongOne() {
        assertThatThrownBy(() -> Siret.require("1", "lead/siret")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(FoodCoopProblem.INVALID_SIRET);
            assertThat(refusal.fieldErrors()).containsExactly(FieldError.inBody("lead/siret"));
        });
    }
}
