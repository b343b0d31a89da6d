package org.solidarites.longevity.registration.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbsencePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final AbsencePolicy POLICY = new AbsencePolicy(2, 3, Period.ofMonths(6), Period.ofMonths(1));

    @Test
    void warnsAfterTheSecondAbsence() {
        assertThat(POLICY.standing(days(1), null, TODAY)).isEqualTo(new Standing.Fine());
        assertThat(POLICY.standing(days(9, 1), null, TODAY)).isEqualTo(new Standing.ToBeWarned(2));
        assertThat(POLICY.standing(days(9, 1), TODAY, TODAY)).isEqualTo(new Standing.Warned(2));
    }

    @Test
    void blocksAfterAThirdThatFollowsTheWarning() {
        assertThat(POLICY.standing(days(20, 9, 1), TODAY.minusDays(5), TODAY))
                .isEqualTo(new Standing.Blocked(3, TODAY.minusDays(1).plusMonths(1)));
    }

    @Test
    void blocksNobodyWhoWasNotWarnedBefore() {
        assertThat(POLICY.standing(days(20, 9, 1), null, TODAY)).isEqualTo(new Standing.ToBeWarned(3));
        assertThat(POLICY.standing(days(20, 9, 1), TODAY, TODAY)).isEqualTo(new Standing.Warned(3));
    }

    @Test
    void letsAbsencesAndBlocksPass() {
        assertThat(POLICY.standing(days(200, 190, 1), TODAY.minusDays(195), TODAY))
                .isEqualTo(new Standing.Fine());
        assertThat(POLICY.standing(days(60, 50, 40), TODAY.minusDays(45), TODAY))
                .isEqualTo(new Standing.Fine());
    }

    @Test
    void neverBlocksWithoutAWarningBeforeTheLastAbsence() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<LocalDate> absences = random.ints(random.nextInt(8), 0, 400)
                    .mapToObj(TODAY::minusDays)
                    .sorted()
                    .toList();
            LocalDate warned = random.nextBoolean() ? null : TODAY.minusDays(random.nextInt(400));

            Standing standing = POLICY.standing(absences, warned, TODAY);

            if (standing instanceof Standing.Blocked blocked) {
                assertThat(warned).isNotNull().isBefore(absences.getLast());
                assertThat(blocked.until()).isAfter(TODAY);
            }
        }
    }

    @Test
    void warnsBeforeItBlocks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbsencePolicy(2, 2, Period.ofMonths(6), Period.ofMonths(1)));
    }

    private static List<LocalDate> days(int... ago) {
        return IntStream.of(ago).mapToObj(TODAY::minusDays).sorted().toList();
    }
}
