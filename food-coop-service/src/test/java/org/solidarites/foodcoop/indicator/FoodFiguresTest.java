package org.solidarites.foodcoop.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.indicator.FoodRow.What;

class FoodFiguresTest {

    @Test
    void hidesWhatFewerThanFiveStandBehindAndWhatWouldGiveItAway() {
        List<FoodRow> published = FoodFigures.published(List.of(
                row(What.PURCHASES, "MARKET", 4),
                row(What.PURCHASES, "GROCERY", 5),
                row(What.PURCHASES, "FARM", 40),
                row(What.CONTRIBUTIONS, "nantes", 5)));

        assertThat(published).extracting(FoodRow::households).containsExactly(null, null, 40L, 5L);
        assertThat(published).extracting(FoodRow::suppressed).containsExactly(true, true, false, false);
        assertThat(published.getFirst().amount()).isNull();
    }

    @Test
    void hidesTheOnlyRowOfAKindIfItIsSmall() {
        assertThat(FoodFigures.published(List.of(row(What.GROCERY_VISITS, "breil", 1))))
                .extracting(FoodRow::suppressed)
                .containsExactly(true);
    }

    private static FoodRow row(What what, String of, long households) {
        return new FoodRow(what, of, households, households * 2, Euros.of(households * 10), false);
    }
}
