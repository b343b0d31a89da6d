package org.solidarites.longevity.waiting.core;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who waits for a place, without who it is.
 *
 * @param criteria those that she meets
 * @param since when she asked
 * @param places how many she needs: 2 with somebody who comes along
 * @param unanswered how many offers she let run out
 */
public record Waiter(UUID id, Set<Criterion> criteria, Instant since, int places, int unanswered, Reach reach) {

    public Waiter {
        criteria = Set.copyOf(criteria);
        if (places < 1 || unanswered < 0) {
            throw new IllegalArgumentException("needs " + places + " places, let " + unanswered + " offers run out");
        }
    }
}
