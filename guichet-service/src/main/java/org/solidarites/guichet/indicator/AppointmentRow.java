package org.solidarites.guichet.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.guichet.appointment.AppointmentFigures;

/**
 * What became of the appointments, and how long one waits for the next.
 *
 * @param daysToNextFreeSlot null if no motive has a free slot within four weeks
 * @param suppressed names of the fields that are null because they could point at somebody
 */
@Schema(name = "AppointmentIndicators")
record AppointmentRow(
        @Schema(examples = "320") @Nullable Long given,
        @Schema(examples = "261") @Nullable Long honoured,
        @Schema(examples = "3.5") @Nullable BigDecimal daysToNextFreeSlot,
        @Schema(examples = "6") int motivesWithFreeSlot,

        @Schema(description = "The fields that are null because they could point at somebody.", examples = "[]")
        List<String> suppressed) {

    static AppointmentRow of(AppointmentFigures figures) {
        List<OptionalLong> shown = SmallNumbers.hide(figures.given(), figures.honoured());
        List<String> suppressed = new ArrayList<>();
        if (shown.get(0).isEmpty()) {
            suppressed.add("given");
        }
        if (shown.get(1).isEmpty()) {
            suppressed.add("honoured");
        }
        return new AppointmentRow(
                SmallNumbers.boxed(shown.get(0)),
                SmallNumbers.boxed(shown.get(1)),
                Days.of(figures.medianToFirstFree()),
                figures.motives(),
                List.copyOf(suppressed));
    }
}
