package org.solidarites.guichet.opening.hours;

import org.jspecify.annotations.Nullable;

/** What a rule says of the times that it names. */
record Verdict(OpeningState state, @Nullable String comment, OpeningReason reason) {

    static final Verdict OUTSIDE_HOURS = new Verdict(OpeningState.CLOSED, null, OpeningReason.OUTSIDE_HOURS);

    static Verdict unknown(@Nullable String comment, OpeningReason reason) {
        return new Verdict(OpeningState.UNKNOWN, comment, reason);
    }

    boolean isClosed() {
        return state == OpeningState.CLOSED;
    }

    /** The same, for another reason if there is one; a rule that is not certain stays so whatever day it names. */
    Verdict because(@Nullable OpeningReason other) {
        return other == null || state == OpeningState.UNKNOWN ? this : new Verdict(state, comment, other);
    }
}
