package org.solidarites.foodcoop.caisse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;

class RuleBookTest {

    private static final Allocation NANTES = new Allocation(Euros.of(100), Euros.of(50), "cca44.fr", true);
    private static final Allocation GIRONDE = new Allocation(Euros.of(150), Euros.of(75), "gironde.fr", true);

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 150", "3, 200", "6, 350"})
    void allocatesInNantesAHundredAndFiftyForEachFurtherPerson(int people, long euros) {
        assertThat(NANTES.monthly(people)).isEqualTo(Euros.of(euros));
    }

    @Test
    void allocatesInGironde300ToThree() {
        assertThat(GIRONDE.monthly(3)).isEqualTo(Euros.of(300));
    }

    @Test
    void knowsNoHouseholdOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> NANTES.monthly(0));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31,", "2025-09-01, a", "2026-08-31, a", "2026-09-01, b", "2030-01-01, b"})
    void goesByTheLatestRulesThatHaveBegun(String day, String code) {
        RuleBook book = new RuleBook(List.of(rules("a", "2025-09-01"), rules("b", "2026-09-01")));

        assertThat(book.inForce(LocalDate.parse(day)).map(CaisseRules::code).orElse(null))
                .isEqualTo(code);
    }

    @Test
    void refusesTwoVersionsFromTheSameDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleBook(List.of(rules("a", "2025-09-01"), rules("b", "2025-09-01"))));
    }

    private static CaisseRules rules(String code, String from) {
        Sentence sentence = new Sentence("fr", "en");
        return new CaisseRules(code, code, LocalDate.parse(from), NANTES, new Contribution(false, sentence), sentence);
    }
}
