package org.solidarites.longevity.waiting.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The rules by which places are given to those who wait, as they are in force from a day on.
 *
 * @param weights how many points each criterion counts
 */
public record WaitingPolicy(LocalDate validFrom, Map<Criterion, Integer> weights, OfferRule offer, OutageRule outage) {

    public WaitingPolicy {
        weights = Map.copyOf(weights);
        for (Criterion criterion : Criterion.values()) {
            if (weights.getOrDefault(criterion, -1) < 0) {
                throw new IllegalArgumentException("the policy of " + validFrom + " does not weigh " + criterion);
            }
        }
    }

    /** The sum of what the criteria of this person weigh. */
    public int points(Waiter waiter) {
        return waiter.criteria().stream().mapToInt(weights::get).sum();
    }

    /**
     * Those who wait, in the order in which they are asked: who let no offer run out before who did, then by points,
     * then by time; the id decides where even the moment is the same, so that the order is always one.
     */
    public List<Waiter> inOrder(List<Waiter> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparingInt(Waiter::unanswered)
                        .thenComparing(Comparator.comparingInt(this::points).reversed())
                        .thenComparing(Waiter::since)
                        .thenComparing(Waiter::id))
                .toList();
    }
}
