package org.solidarites.guichet.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A place that a search found, and where it stands in the order of that search. */
record Found(Rank rank, Place place) {

    /**
     * What is found in a directory.
     *
     * @param after the place before the first one that is wanted
     * @param also what costs more to know: asked only of places that are found, and only until there are enough
     * @param rows how many at most
     */
    static List<Found> in(Snapshot directory, Criteria criteria, Rank after, Predicate<Place> also, int rows) {
        Stream<Found> found = directory.places().stream()
                .filter(criteria::match)
                .flatMap(place -> of(place, criteria).stream())
                .filter(one -> one.rank().compareTo(after) > 0);
        // The directory lies in the order of its ids already.
        Stream<Found> inOrder = criteria.near() == null ? found : found.sorted(Comparator.comparing(Found::rank));
        return inOrder.filter(one -> also.test(one.place())).limit(rows).toList();
    }

    private static Optional<Found> of(Place place, Criteria criteria) {
        Point near = criteria.near();
        Location location = place.view().location();
        if (near == null) {
            return Optional.of(new Found(new Rank(0, place.id()), place));
        }
        return Optional.ofNullable(location)
                .map(at -> new Found(new Rank(near.metresTo(at.lat(), at.lon()), place.id()), place))
                .filter(found -> found.rank().metres() <= criteria.radius());
    }
}
