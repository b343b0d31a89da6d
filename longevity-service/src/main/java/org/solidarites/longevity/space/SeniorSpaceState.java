package org.solidarites.longevity.space;

/** Whether a senior space is announced or open. */
public enum SeniorSpaceState {
    PLANNED,
    OPEN;

    /** Whether a space may go from this state to that one: what has opened is not announced any more. */
    boolean leadsTo(SeniorSpaceState next) {
        return next == this || this == PLANNED;
    }
}
