package org.solidarites.longevity.space;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a senior space is open on a day of each week, by the city's clock.
 *
 * @param closes later on the same day
 */
public record OpenHours(
        @NotNull @Schema(examples = "TUESDAY") DayOfWeek day,

        @NotNull @Schema(implementation = String.class, examples = "14:00")
        LocalTime opens,

        @NotNull @Schema(implementation = String.class, examples = "17:30")
        LocalTime closes) {

    static final Comparator<OpenHours> IN_ORDER =
            Comparator.comparing(OpenHours::day).thenComparing(OpenHours::opens);

    boolean overlaps(OpenHours other) {
        return day == other.day && opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }
}
