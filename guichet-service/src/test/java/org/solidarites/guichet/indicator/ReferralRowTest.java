package org.solidarites.guichet.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.guichet.referral.ReferralFigures;

class ReferralRowTest {

    @Test
    void showsWhatBecameOfTheReferralsForAnAid() {
        ReferralRow row = only(new ReferralFigures("aide-alimentaire", 40, 30, 20, Duration.ofHours(60)));

        assertThat(row.group()).isEqualTo(ReferralRow.Group.AID);
        assertThat(row.sent()).isEqualTo(40);
        assertThat(row.rightsOpenedRate()).isEqualByComparingTo("0.67");
        assertThat(row.medianDaysToOutcome()).isEqualByComparingTo("2.5");
        assertThat(row.suppressed()).isEmpty();
    }

    @Test
    void hidesTheRateWithTheCountsItIsMadeOf() {
        ReferralRow row = only(new ReferralFigures("aide-alimentaire", 40, 12, 10, Duration.ofDays(3)));

        assertThat(row.withOutcome()).isEqualTo(12);
        assertThat(row.rightsOpened()).isNull();
        assertThat(row.rightsOpenedRate()).isNull();
        assertThat(row.suppressed()).containsExactly("rightsOpened", "rightsOpenedRate");
    }

    @Test
    void hidesTheMedianOfAFew() {
        ReferralRow row = only(new ReferralFigures(null, 40, 3, 3, Duration.ofDays(3)));

        assertThat(row.group()).isEqualTo(ReferralRow.Group.ADVICE);
        assertThat(row.medianDaysToOutcome()).isNull();
        assertThat(row.suppressed())
                .containsExactly("withOutcome", "medianDaysToOutcome", "rightsOpened", "rightsOpenedRate");
    }

    @Test
    void namesNoAidThatOnlyAFewWereReferredFor() {
        List<ReferralRow> rows = ReferralRow.of(List.of(
                new ReferralFigures("rare", 4, 4, 4, Duration.ofDays(1)),
                new ReferralFigures("rarer", 1, 1, 1, Duration.ofDays(1))));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.group()).isEqualTo(ReferralRow.Group.OTHER);
            assertThat(row.aid()).isNull();
            assertThat(row.sent()).isEqualTo(5);
        });
        assertThat(only(new ReferralFigures("rare", 4, 4, 4, null)).sent()).isNull();
    }

    private static ReferralRow only(ReferralFigures figures) {
        List<ReferralRow> rows = ReferralRow.of(List.of(figures));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
