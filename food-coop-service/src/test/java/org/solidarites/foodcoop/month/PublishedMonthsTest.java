package org.solidarites.foodcoop.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.money.Euros;

class PublishedMonthsTest {

    @Test
    void tellsWhatAFewHouseholdsPaidTogetherWithTheNextMonthThatHasEnough() {
        List<PublishedMonth> published = PublishedMonths.published(List.of(
                closing("2026-01", 12, 600, 1000, 900),
                closing("2026-02", 4, 90, 190, 180),
                closing("2025-12", 3, 60, 100, 70),
                closing("2026-03", 23, 1000, 1100, 1050)));

        assertThat(published).extracting(PublishedMonth::suppressed).containsExactly(false, true, true, false);
        assertThat(published).extracting(PublishedMonth::households).containsExactly(10L, null, null, 25L);
        assertThat(published)
                .extracting(PublishedMonth::contributions)
                .containsExactly(Euros.of(600), null, null, Euros.of(1150));
        assertThat(published)
                .extracting(PublishedMonth::allocations)
                .containsExactly(Euros.of(900), null, null, Euros.of(1300));
        assertThat(published)
                .extracting(PublishedMonth::poolAfter)
                .containsExactly(Euros.of(100), null, null, Euros.of(50));
        assertThat(published.getLast().months())
                .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    }

    private static Closing closing(String month, int households, int contributions, int pool, int credited) {
        return new Closing(
                UUID.randomUUID(),
                "nantes",
                YearMonth.parse(month),
                "nantes-2025",
                households,
                Euros.of(contributions),
                Euros.of(pool),
                Euros.of(credited),
                Euros.of(credited),
                Instant.EPOCH,
                Instant.EPOCH,
                1L,
                "");
    }
}
