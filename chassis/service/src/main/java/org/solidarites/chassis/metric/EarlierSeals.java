package org.solidarites.chassis.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * How many values an earlier key of the configuration has sealed: at zero that key can be taken out. Not a number until it
 * was looked for the first time.
 */
public final class EarlierSeals {

    private volatile double left = Double.NaN;

    /**
     * Shows it.
     *
     * @param of what is sealed: {@code pieces}
     */
    public EarlierSeals(MeterRegistry registry, String of) {
        Gauge.builder("solidarites.seals.of.earlier.keys", this, seals -> seals.left)
                .tag("of", of)
                .description("Values that are sealed with another key than the present one")
                .strongReference(true)
                .register(registry);
    }

    /** So many there are now. */
    public void left(long values) {
        left = values;
    }
}
