package org.solidarites.guichet.directory;

import java.util.Set;

/** Where a desk stands: announced, open, shut for a while, shut for good. */
public enum GuichetState {
    PLANNED,
    OPEN,
    SUSPENDED,
    CLOSED;

    /** Whether people can be sent there: a desk that is shut for a while answers once it opens again. */
    public boolean receives() {
        return this == OPEN || this == SUSPENDED;
    }

    /** Whether a desk may go from this state to that one; staying is always allowed. */
    boolean leadsTo(GuichetState next) {
        return next == this
                || switch (this) {
                    case PLANNED -> Set.of(OPEN, CLOSED).contains(next);
                    case OPEN -> Set.of(SUSPENDED, CLOSED).contains(next);
                    case SUSPENDED -> Set.of(OPEN, CLOSED).contains(next);
                    case CLOSED -> Set.of(PLANNED, OPEN).contains(next);
                };
    }
}
