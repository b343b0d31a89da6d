package org.solidarites.guichet.agenda.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param start within it
 * @param end the first instant after it
 */
public record Interval(Instant start, Instant end) {

    /** @throws IllegalArgumentException if it ends before it starts or is empty */
    public Interval {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("an interval must end after it starts, not at " + end);
        }
    }

    public static Interval of(Instant start, Duration length) {
        return new Interval(start, start.plus(length));
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The same time as disjoint intervals in order; those that touch become one. */
    static List<Interval> union(Collection<Interval> intervals) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next :
                intervals.stream().sorted(Comparator.comparing(Interval::start)).toList()) {
            if (merged.isEmpty() || merged.getLast().end.isBefore(next.start)) {
                merged.add(next);
            } else if (merged.getLast().end.isBefore(next.end)) {
                merged.set(merged.size() - 1, new Interval(merged.getLast().start, next.end));
            }
        }
        return merged;
    }

    /** What of the first time is not in the second; both are unions. */
    static List<Interval> minus(List<Interval> open, List<Interval> taken) {
        List<Interval> left = new ArrayList<>();
        int first = 0;
        for (Interval interval : open) {
            while (first < taken.size() && !taken.get(first).end.isAfter(interval.start)) {
                first++;
            }
            Instant from = interval.start;
            for (int i = first; i < taken.size() && taken.get(i).start.isBefore(interval.end); i++) {
                if (from.isBefore(taken.get(i).start)) {
                    left.add(new Interval(from, taken.get(i).start));
                }
                from = taken.get(i).end;
            }
            if (from.isBefore(interval.end)) {
                left.add(new Interval(from, interval.end));
            }
        }
        return left;
    }
}
