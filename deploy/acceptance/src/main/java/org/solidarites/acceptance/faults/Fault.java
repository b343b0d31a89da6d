package org.solidarites.acceptance.faults;

import java.time.Duration;

/**
 * One thing that is done to one part.
 *
 * @param calm how long all was left alone before
 * @param part its label
 * @param held how long it stays away, or hangs
 * @param withNext whether the next fault happens while this one does
 */
record Fault(Duration calm, String part, FaultKind kind, Duration held, boolean withNext) {

    @Override
    public String toString() {
        return held.isZero()
                ? kind.label() + " " + part
                : "%s %s for %.1f s".formatted(kind.label(), part, held.toMillis() / 1000.0);
    }
}
