package org.solidarites.foodcoop.jury.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Ranks projects by the average of what they were given, weighed by criterion. Averages are compared as fractions, so no
 * rounding decides; equals share a rank. The same ballots give the same ranking in whatever order they come.
 */
public final class Ranking {

    private Ranking() {}

    /**
     * The ranking.
     *
     * @param weights of the criteria
     * @param projects all that are to be ranked; one without a ballot comes last
     */
    public static List<Place> of(List<Integer> weights, List<UUID> projects, List<Ballot> ballots) {
        List<Sum> sums = projects.stream()
                .map(project -> sum(project, weights, ballots))
                .sorted(Sum.BEST_FIRST.thenComparing(sum -> sum.project().toString()))
                .toList();
        long whole = weights.stream().mapToLong(Integer::longValue).sum();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            boolean tie = i > 0 && Sum.BEST_FIRST.compare(sums.get(i - 1), sums.get(i)) == 0;
            int rank = tie ? places.get(i - 1).rank() : i + 1;
            places.add(new Place(
                    rank,
                    sums.get(i).project(),
                    sums.get(i).average(whole),
                    sums.get(i).ballots()));
        }
        return List.copyOf(places);
    }

    private static Sum sum(UUID project, List<Integer> weights, List<Ballot> ballots) {
        List<Ballot> its = ballots.stream()
                .filter(ballot -> ballot.project().equals(project))
                .toList();
        return new Sum(
                project,
                its.stream().mapToLong(ballot -> ballot.weighed(weights)).sum(),
                its.size());
    }

    /**
     * A place in the ranking.
     *
     * @param rank from 1 on; equals share it
     * @param score average out of {@value Ballot#MOST}, rounded for reading only
     * @param ballots how many scored it
     */
    public record Place(int rank, UUID project, BigDecimal score, int ballots) {}

    private record Sum(UUID project, long points, int ballots) {

        static final Comparator<Sum> BEST_FIRST =
                (a, b) -> Long.compare(b.points * Math.max(1, a.ballots), a.points * Math.max(1, b.ballots));

        BigDecimal average(long whole) {
            return BigDecimal.valueOf(points)
                    .divide(BigDecimal.valueOf(Math.max(1, ballots) * whole), 2, RoundingMode.HALF_UP);
        }
    }
}
