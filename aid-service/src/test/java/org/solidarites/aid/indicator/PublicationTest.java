package org.solidarites.aid.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.dossier.DossierFigures;
import org.solidarites.aid.dossier.DossierFigures.By;
import org.solidarites.aid.indicator.AidIndicatorView.Total;
import org.solidarites.chassis.money.Euros;

class PublicationTest {

    private static final BigDecimal TWELVE = new BigDecimal("12.0");
    private static final BigDecimal THIRTY = new BigDecimal("30.0");

    @ParameterizedTest(name = "{0} requests, {1} granted, {2} refused, {3} by silence")
    @CsvSource({
        "40, 20, 10, 5,  40, 35, 20, 10, 5, 2000.00",
        "40, 20, 10, 4,  40, 34, 20,   ,  , 2000.00", // 4 by silence
        "40, 20, 10, 0,  40, 30, 20,   ,  , 2000.00",
        "40, 20, 15, 3,  40,   , 20,   ,  , 2000.00", // 2 not decided yet
        "40,  4, 20, 5,  40, 29,   ,   ,  ,        ",
        "40, 32, 3,  0,  40, 35,   ,   ,  ,        ", // 3 refused
        "4,   4, 0,  0,    ,   ,   ,   ,  ,        ",
    })
    void showsOfATotalWhatPointsAtNobody(
            long requests,
            long granted,
            long refused,
            long bySilence,
            Long shownRequests,
            Long shownDecided,
            Long shownGranted,
            Long shownRefused,
            Long shownBySilence,
            BigDecimal shownAmount) {
        DossierFigures all = new DossierFigures(
                "aide", By.AID, "aide", requests, granted, refused, bySilence, Euros.of(100 * granted), TWELVE, THIRTY);

        Total total = Publication.of(List.of(all)).getFirst().total();

        assertThat(total.requests()).isEqualTo(shownRequests);
        assertThat(total.decided()).isEqualTo(shownDecided);
        assertThat(total.granted()).isEqualTo(shownGranted);
        assertThat(total.refused()).isEqualTo(shownRefused);
        assertThat(total.bySilence()).isEqualTo(shownBySilence);
        assertThat(total.amount()).isEqualTo(shownAmount == null ? null : Euros.of(shownAmount));
        assertThat(total.medianDays()).isEqualTo(shownDecided == null ? null : TWELVE);
        assertThat(total.suppressed().contains("granted")).isEqualTo(shownGranted == null);
        assertThat(total.suppressed().contains("p90Days")).isEqualTo(shownDecided == null);
    }

    @Test
    void breaksDownNoTotalThatIsHidden() {
        DossierFigures all = new DossierFigures("aide", By.AID, "aide", 4, 4, 0, 0, Euros.of(400), TWELVE, THIRTY);
        DossierFigures part =
                new DossierFigures("aide", By.QUARTIER, "nantes-nord", 4, 4, 0, 0, Euros.of(400), TWELVE, THIRTY);

        assertThat(Publication.of(List.of(all, part))).singleElement().satisfies(aid -> {
            assertThat(aid.byQuartier()).isEmpty();
            assertThat(aid.byAgeBand()).isEmpty();
        });
    }
}
