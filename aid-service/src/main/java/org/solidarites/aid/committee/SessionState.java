package org.solidarites.aid.committee;

import java.util.Set;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.Refusal;

/** How far a session has come. */
public enum SessionState {
    /** It is announced, and its agenda grows. */
    PLANNED,
    /** It sits, with its quorum. */
    OPEN,
    /** Its minutes are written. */
    CLOSED,
    /** It will not take place. */
    CANCELLED;

    /**
     * Refuses what needs another state.
     *
     * @throws Refusal {@code SESSION_STATE_FORBIDS}
     */
    void requireAnyOf(SessionState... needed) {
        if (!Set.of(needed).contains(this)) {
            throw AidProblem.SESSION_STATE_FORBIDS
                    .refuse()
                    .with("present", this)
                    .with(
                            "needed",
                            String.join(
                                    ", ",
                                    Set.of(needed).stream()
                                            .map(Enum::name)
                                            .sorted()
                                            .toList()));
        }
    }
}
