package org.solidarites.gateway.upstream;

/**
 * Keeps requests from an instance that has failed several times in a row: for two seconds, then twice as long each time, up
 * to half a minute. When the time is over one request is let through; if it is answered all are, and if not it begins again.
 * Times are of {@link System#nanoTime()}.
 */
final class Breaker {

    static final int FAILURES = 5;
    static final long SHORTEST = 2_000_000_000L;
    static final long LONGEST = 30_000_000_000L;

    private int failures;
    private boolean isOpen;
    private long opened;
    private long pause = SHORTEST;
    private boolean isTried;

    /** Whether a request may go there now; who gets true must tell how it went. */
    synchronized boolean admits(long now) {
        if (!isOpen) {
            return true;
        }
        if (isTried || now - opened < pause) {
            return false;
        }
        isTried = true;
        return true;
    }

    synchronized boolean isOpen() {
        return isOpen;
    }

    /** A request was answered, whatever the answer. */
    synchronized void answered() {
        failures = 0;
        isOpen = false;
        isTried = false;
        pause = SHORTEST;
    }

    /** A request was not answered. */
    synchronized void failed(long now) {
        failures++;
        if (isOpen) {
            opened = now;
            pause = isTried ? Math.min(2 * pause, LONGEST) : pause;
            isTried = false;
        } else if (failures >= FAILURES) {
            isOpen = true;
            opened = now;
        }
    }

    /** The one who asked has gone, so that nothing was learnt. */
    synchronized void abandoned() {
        isTried = false;
    }
}
