package org.solidarites.foodcoop.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.indicator.FoodRow.What;

class FoodFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "4, 5, 100, 20, true",
        "5, 5, 100, 20, false",
        "40, 2, 100, 60, true",
        "40, 3, 100, 85, false",
        "40, 3, 100, 86, true",
        "40,, 100,, false",
        "4,, 100,, true"
    })
    void hidesWhatCouldPointAtAHouseholdOrASeller(
            long households, Long sellers, int all, Integer most, boolean hidden) {
        ExactRow row = new ExactRow(
                What.PURCHASES, "MARKET", households, 80, Euros.of(all), sellers, most == null ? null : Euros.of(most));

        FoodRow published = FoodFigures.published(List.of(row)).getFirst();

        assertThat(published.suppressed()).isEqualTo(hidden);
        assertThat(published.amount()).isEqualTo(hidden ? null : Euros.of(all));
        assertThat(published.households()).isEqualTo(hidden ? null : (households + 2) / 5 * 5);
    }
}
