package org.solidarites.foodcoop.grant.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

class GrantPlanTest {

    @Test
    void holdsWhenTheInstalmentsOfEachYearMakeUpItsAward() {
        assertThatCode(() -> plan(
                        Map.of(2027, 5000L, 2028, 100L),
                        instalment(2027, 3000),
                        instalment(2027, 2000),
                        instalment(2028, 100)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2027, 4999", "2027, 5001", "2028, 5000"})
    void refusesInstalmentsThatDoNot(int year, long cents) {
        assertThatThrownBy(() -> plan(Map.of(2027, 5000L), instalment(year, cents)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(FoodCoopProblem.INSTALMENTS_DO_NOT_ADD_UP));
    }

    @Test
    void refusesWhatOneYearHasNotLeftThoughAnotherHas() {
        GrantPlan plan = plan(Map.of(2027, 5000L, 2028, 5000L), instalment(2027, 5000), instalment(2028, 5000));

        assertThatCode(() -> plan.requireWithin(Map.of(2027, Euros.of(50), 2028, Euros.of(50))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> plan.requireWithin(Map.of(2027, Euros.of(1000), 2028, Euros.ofCents(4999))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(FoodCoopProblem.AWARD_OVER_ENVELOPE);
                    assertThat(refusal.arguments()).containsEntry("year", 2028);
                });
    }

    private static GrantPlan plan(Map<Integer, Long> cents, PlannedInstalment... instalments) {
        TreeMap<Integer, Euros> awarded = new TreeMap<>();
        cents.forEach((year, amount) -> awarded.put(year, Euros.ofCents(amount)));
        return new GrantPlan(awarded, List.of(instalments));
    }

    private static PlannedInstalment instalment(int year, long cents) {
        return new PlannedInstalment(
                "Versement",
                year,
                Euros.ofCents(cents),
                LocalDate.of(year, 2, 1),
                Requirement.SIGNATURE,
                null,
                "À la signature");
    }
}
