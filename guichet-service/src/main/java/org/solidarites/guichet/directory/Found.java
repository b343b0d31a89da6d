package org.solidarites.guichet.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;

/** A place that a search found, and where it stands in the order of that search. */
record Found(Rank rank, Place place) implements Comparable<Found> {

    @Override
    public int compareTo(Found other) {
        return rank.compareTo(other.rank);
    }

    /**
     * What is found in a directory.
     *
     * @param after the place before the first one that is wanted
     * @param also what costs more to know: asked only of places that are found, and only until there are enough
     * @param rows how many at most
     */
    static List<Found> in(Snapshot directory, Criteria criteria, Rank after, Predicate<Place> also, int rows) {
        Queue<Found> candidates = inOrder(directory, criteria, after);
        List<Found> found = new ArrayList<>(rows);
        for (Found next = candidates.poll(); next != null && found.size() < rows; next = candidates.poll()) {
            if (also.test(next.place())) {
                found.add(next);
            }
        }
        return found;
    }

    /** A heap gives the first few of many thousands without putting all of them in order. */
    private static Queue<Found> inOrder(Snapshot directory, Criteria criteria, Rank after) {
        List<Found> candidates = new ArrayList<>();
        for (Place place : directory.places()) {
            if (criteria.match(place)) {
                Rank rank = new Rank(criteria.metresTo(place), place.id());
                if (rank.metres() <= criteria.radius() && rank.compareTo(after) > 0) {
                    candidates.add(new Found(rank, place));
                }
            }
        }
        return new PriorityQueue<>(candidates);
    }
}
