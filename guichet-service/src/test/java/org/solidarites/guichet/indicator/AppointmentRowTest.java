package org.solidarites.guichet.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.solidarites.guichet.appointment.AppointmentFigures;

class AppointmentRowTest {

    @Test
    void showsWhatCanPointAtNobody() {
        AppointmentRow row = AppointmentRow.of(new AppointmentFigures(320, 261, Duration.ofHours(84), 6));

        assertThat(row.given()).isEqualTo(320);
        assertThat(row.honoured()).isEqualTo(261);
        assertThat(row.daysToNextFreeSlot()).isEqualByComparingTo("3.5");
        assertThat(row.suppressed()).isEmpty();
    }

    @Test
    void hidesHowManyCameWhenOnlyAFewDidNot() {
        AppointmentRow row = AppointmentRow.of(new AppointmentFigures(40, 38, null, 0));

        assertThat(row.honoured()).isNull();
        assertThat(row.daysToNextFreeSlot()).isNull();
        assertThat(row.suppressed()).containsExactly("honoured");
    }
}
