package org.solidarites.guichet.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as figures show them. */
final class Days {

    private static final BigDecimal SECONDS =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private Days() {}

    /** Days of 24 hours with one decimal; null for none. */
    static @Nullable BigDecimal of(@Nullable Duration time) {
        return time == null ? null : BigDecimal.valueOf(time.toSeconds()).divide(SECONDS, 1, RoundingMode.HALF_UP);
    }
}
