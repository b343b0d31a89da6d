package org.solidarites.foodcoop.jury.core;

import java.util.List;
import java.util.UUID;

/**
 * What one member of the jury gave one project.
 *
 * @param points for each criterion of the call, in its order, 0 to {@value #MOST}
 */
public record Ballot(UUID project, List<Integer> points) {

    /** The best that can be given for one criterion. */
    public static final int MOST = 10;

    public Ballot {
        points = List.copyOf(points);
    }

    /** The points, each as often as its criterion weighs. */
    long weighed(List<Integer> weights) {
        long sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += (long) points.get(i) * weights.get(i);
        }
        return sum;
    }
}
