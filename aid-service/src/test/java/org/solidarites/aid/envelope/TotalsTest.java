package org.solidarites.aid.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    private static final Totals TOTALS = new Totals(1000, 600, 200);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "RAISED, 50, 1050, 600, 200",
        "LOWERED, 400, 600, 600, 200",
        "COMMITTED, 400, 1000, 1000, 200",
        "RELEASED, 400, 1000, 200, 200",
        "LIQUIDATED, 400, 1000, 600, 600",
        "RETURNED, 200, 1000, 600, 0",
        "TAKEN_BACK, 200, 1000, 600, 0",
    })
    void moveByWhatIsEntered(EntryKind kind, long cents, long amount, long committed, long liquidated) {
        assertThat(TOTALS.after(kind, cents)).isEqualTo(new Totals(amount, committed, liquidated));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"LOWERED, 401", "COMMITTED, 401", "RELEASED, 401", "LIQUIDATED, 401", "RETURNED, 201", "TAKEN_BACK, 201"
    })
    void neverGoACentTooFar(EntryKind kind, long cents) {
        assertThatIllegalArgumentException().isThrownBy(() -> TOTALS.after(kind, cents));
    }

    @Test
    void leaveWhatIsNotCommitted() {
        assertThat(TOTALS.leftCents()).isEqualTo(400);
        assertThat(Totals.NONE.after(EntryKind.OPENED, 1000)).isEqualTo(new Totals(1000, 0, 0));
    }
}
