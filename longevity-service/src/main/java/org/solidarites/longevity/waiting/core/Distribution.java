package org.solidarites.longevity.waiting.core;

import java.util.ArrayList;
import java.util.List;

/** Gives free places to those who wait. */
public final class Distribution {

    private Distribution() {}

    /**
     * Asks everybody in the order of the policy until no place is left.
     *
     * @param free places that nobody has and nobody is offered
     * @return the turn of each, in order
     */
    public static List<Turn> of(WaitingPolicy policy, int free, List<Waiter> waiting) {
        List<Turn> turns = new ArrayList<>();
        int left = Math.max(0, free);
        for (Waiter waiter : policy.inOrder(waiting)) {
            Turn.Result result = result(waiter, left);
            turns.add(new Turn(waiter, turns.size() + 1, policy.points(waiter), left, result));
            if (result == Turn.Result.OFFERED) {
                left -= waiter.places();
            }
        }
        return List.copyOf(turns);
    }

    private static Turn.Result result(Waiter waiter, int left) {
        if (waiter.places() <= left) {
            return Turn.Result.OFFERED;
        }
        return left > 0 ? Turn.Result.TOO_FEW_PLACES : Turn.Result.NO_PLACE;
    }
}
