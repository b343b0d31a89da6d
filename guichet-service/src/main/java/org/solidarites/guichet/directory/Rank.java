package org.solidarites.guichet.directory;

import java.util.UUID;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;

/**
 * Where a place stands in the order of a search: nearest first, and at the same distance the oldest entry first. There
 * are no ties.
 *
 * @param metres from the point that was asked for, 0 where none was
 */
record Rank(double metres, UUID id) implements Comparable<Rank> {

    /** Before every place. */
    static final Rank FIRST = new Rank(-1, new UUID(0, 0));

    @Override
    public int compareTo(Rank other) {
        int nearer = Double.compare(metres, other.metres);
        return nearer == 0 ? Snapshot.ORDER.compare(id, other.id) : nearer;
    }

    /** The distance is kept to the last bit, so that the next page begins just after this place. */
    Cursor cursor() {
        return Cursor.of(Long.toHexString(Double.doubleToLongBits(metres)), id.toString());
    }

    /**
     * The rank that a cursor stands for.
     *
     * @throws Refusal {@code INVALID_CURSOR} if it is none of ours
     */
    static Rank of(Cursor cursor) {
        return new Rank(cursor.part(0, bits -> Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))), cursor.id());
    }
}
