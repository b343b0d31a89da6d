package org.solidarites.acceptance.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The spread of a series of durations. */
final class Percentiles {

    private final long[] sorted;

    Percentiles(List<Long> nanoseconds) {
        if (nanoseconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The duration that this share of the series does not exceed (nearest rank), in milliseconds. */
    double ms(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)] / 1e6;
    }

    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                sorted.length,
                ms(0),
                ms(0.5),
                ms(0.95),
                ms(0.99),
                Arrays.stream(sorted).max().orElseThrow() / 1e6);
    }

    static String header() {
        return String.format("| | n | min ms | p50 | p95 | p99 | max |%n|---|---|---|---|---|---|---|%n");
    }
}
