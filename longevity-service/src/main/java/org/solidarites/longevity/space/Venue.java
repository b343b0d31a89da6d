package org.solidarites.longevity.space;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/**
 * A senior space as a place where something may happen.
 *
 * @param quartier code of the quartier
 * @param hostGuichet code of the desk that hosts it, or null
 */
public record Venue(
        UUID id,
        String code,
        String quartier,
        boolean isOpen,
        @Nullable String hostGuichet) {

    /** Whether that caller keeps its activities: coordinators do, and the agents of the desk that hosts it. */
    public boolean isKeptBy(Caller caller) {
        return caller.has(Role.COORDINATOR) || (hostGuichet != null && caller.serves(hostGuichet));
    }

    /**
     * Lets those through who keep its activities.
     *
     * @throws Refusal {@code SENIOR_SPACE_HOSTED_ELSEWHERE}
     */
    public void checkKeptBy(Caller caller) {
        if (!isKeptBy(caller)) {
            throw LongevityProblem.SENIOR_SPACE_HOSTED_ELSEWHERE.refuse().with("space", code);
        }
    }
}
