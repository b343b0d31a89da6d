package org.solidarites.gateway.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time up to a limit, and a third less or more by chance. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 40;

    private Backoff() {}

    /**
     * The wait after a failure.
     *
     * @param failures how often it had failed before; 0 after the first
     */
    static Duration after(int failures, Duration first, Duration longest, RandomGenerator chance) {
        double full = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures, MOST_DOUBLINGS)));
        return Duration.ofMillis((long) (full * chance.nextDouble(2.0 / 3, 4.0 / 3)));
    }
}
