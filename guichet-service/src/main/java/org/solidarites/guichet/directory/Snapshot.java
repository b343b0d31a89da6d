package org.solidarites.guichet.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The whole directory at one position of its feed, by id in the order of the database. Immutable.
 *
 * @param position of the last change that is in it
 */
record Snapshot(long position, List<Place> places) {

    /** PostgreSQL compares UUIDs as unsigned bytes; Java's own order is a signed one. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    static final Snapshot EMPTY = new Snapshot(0, List.of());

    Snapshot {
        places = List.copyOf(places);
    }

    /** The directory after these changes as well; a change that is older than what is known of its place is passed over. */
    Snapshot with(List<Place> changed) {
        Map<UUID, Place> newest = new HashMap<>();
        changed.forEach(place -> newest.merge(place.id(), place, Snapshot::newer));
        List<Place> all = new ArrayList<>(places.size() + newest.size());
        for (Place known : places) {
            Place other = newest.remove(known.id());
            all.add(other == null ? known : newer(known, other));
        }
        all.addAll(newest.values());
        all.sort(Comparator.comparing(Place::id, ORDER));
        long reached = changed.stream().mapToLong(Place::position).max().orElse(position);
        return new Snapshot(Math.max(position, reached), all);
    }

    private static Place newer(Place one, Place other) {
        return one.position() >= other.position() ? one : other;
    }
}
