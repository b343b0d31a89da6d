package org.solidarites.foodcoop.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.indicator.FoodRow.What;

class FoodFiguresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<UUID> SELLERS =
            IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();

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
    void knowsWhatCouldPointAtAHouseholdOrASeller(
            long households, Long sellers, int all, Integer most, boolean points) {
        ExactRow row = new ExactRow(
                What.PURCHASES, "MARKET", households, 80, Euros.of(all), sellers, most == null ? null : Euros.of(most));

        assertThat(row.points()).isEqualTo(points);
        assertThat(row.shown().households()).isEqualTo((households + 2) / 5 * 5);
        assertThat(row.hidden().amount()).isNull();
    }

    @Test
    void countsEachHouseholdOnceAndTheSellerThatSoldMost() {
        UUID household = UUID.randomUUID();
        ExactRow row = ExactRow.of(
                List.of(bought(0, household, 0, 10), bought(1, household, 1, 20), bought(1, UUID.randomUUID(), 0, 15)));

        assertThat(row).isEqualTo(new ExactRow(What.PURCHASES, "MARKET", 2, 3, Euros.of(45), 2L, Euros.of(25)));
    }

    @Test
    void tellsAWeekOfFewHouseholdsTogetherWithTheNextSoThatNobodyCanSubtractIt() {
        List<Bought> bought = new ArrayList<>(week(0, 6));
        assertThat(amount(bought)).isEqualTo(Euros.of(60));

        bought.add(bought(1, UUID.randomUUID(), 0, 12));
        assertThat(amount(bought)).isEqualTo(Euros.of(60));

        bought.addAll(week(2, 4));
        assertThat(amount(bought)).isEqualTo(Euros.of(60 + 12 + 40));
    }

    @Test
    void tellsNothingOfAWeekInWhichOneSellerSoldNearlyAll() {
        List<Bought> bought = new ArrayList<>(week(0, 6));
        IntStream.range(0, 9).forEach(i -> bought.add(bought(1, UUID.randomUUID(), 0, 10)));
        bought.add(bought(1, UUID.randomUUID(), 1, 1));
        bought.add(bought(1, UUID.randomUUID(), 2, 1));

        assertThat(amount(bought)).isEqualTo(Euros.of(60));
    }

    @Test
    void hidesAKindThatNeverHadEnough() {
        FoodRow row = FoodFigures.published(week(0, 4)).getFirst();

        assertThat(row).isEqualTo(FoodRow.hidden(What.PURCHASES, "MARKET"));
    }

    private static Euros amount(List<Bought> bought) {
        return FoodFigures.published(bought).getFirst().amount();
    }

    /** So many households that spend 10 € each, at three sellers in turn. */
    private static List<Bought> week(int week, int households) {
        return IntStream.range(0, households)
                .mapToObj(i -> bought(week, UUID.randomUUID(), i % SELLERS.size(), 10))
                .toList();
    }

    private static Bought bought(int week, UUID household, int seller, long euros) {
        return new Bought(
                What.PURCHASES, "MARKET", MONDAY.plusWeeks(week), household, SELLERS.get(seller), 1, Euros.of(euros));
    }
}
