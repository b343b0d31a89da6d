package org.solidarites.aid.engine;

/**
 * Divides cents by hundredths of parts, without losing on which side of a threshold the exact share lies: rounded up it
 * is above a ceiling in whole cents exactly if the unrounded share is, rounded down it is below a floor exactly if the
 * unrounded share is.
 */
final class Shares {

    private Shares() {}

    static long up(long cents, long hundredths) {
        return Math.ceilDiv(Math.multiplyExact(cents, 100L), hundredths);
    }

    static long down(long cents, long hundredths) {
        return Math.floorDiv(Math.multiplyExact(cents, 100L), hundredths);
    }

    /** The most that still gives a share of at most that much. */
    static long mostFor(long share, long hundredths) {
        return Math.floorDiv(Math.multiplyExact(share, hundredths), 100L);
    }

    /** The least that already gives a share of at least that much. */
    static long leastFor(long share, long hundredths) {
        return Math.ceilDiv(Math.multiplyExact(share, hundredths), 100L);
    }
}
