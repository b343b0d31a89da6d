package org.solidarites.longevity.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;

/** How long people waited, as it is shown. */
final class Days {

    private static final BigDecimal SECONDS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private Days() {}

    /**
     * In days, to the tenth; null for so few people that it could point at one.
     *
     * @param people how many waited
     */
    static @Nullable BigDecimal of(long people, @Nullable Duration time) {
        return time == null || people < SmallNumbers.LEAST
                ? null
                : BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_OF_A_DAY, 1, RoundingMode.HALF_UP);
    }
}
