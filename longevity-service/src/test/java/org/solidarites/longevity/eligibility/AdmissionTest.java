package org.solidarites.longevity.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Admission SENIORS = new Admission(Audience.SENIORS, 60);
    private static final Admission CARERS = new Admission(Audience.CARERS, null);

    @Test
    void admitsWhoTurnsSixtyOnTheDay() {
        assertThat(SENIORS.judge(DAY.minusYears(60), false, DAY)).isEqualTo(new Verdict.Admitted());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysFromWhenSomebodyYoungerCanCome(boolean isCarer) {
        Verdict verdict = SENIORS.judge(LocalDate.of(1966, 6, 16), isCarer, DAY);

        assertThat(verdict).isEqualTo(new Verdict.TooYoung(60, LocalDate.of(2026, 6, 16)));
    }

    @Test
    void admitsCarersOfAnyAgeWhereItIsForThem() {
        LocalDate young = LocalDate.of(2005, 1, 1);

        assertThat(CARERS.judge(young, true, DAY)).isEqualTo(new Verdict.Admitted());
        assertThat(CARERS.judge(young, false, DAY)).isEqualTo(new Verdict.NotACarer());
    }

    @Test
    void hasAMinimumAgeForSeniorsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Admission(Audience.CARERS, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new Admission(Audience.SENIORS, null));
    }
}
