package org.solidarites.chassis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts that could point at somebody. Plain Java. What is published of a chain of counts, each a part of the one
 * before, is at least 5, and so is the difference of any two, unless it is none: nobody can compute what is hidden.
 */
public final class SmallNumbers {

    /** The smallest count that is published. */
    public static final long LEAST = 5;

    private SmallNumbers() {}

    /**
     * What may be published of a chain of counts.
     *
     * @param counts each is a part of the one before: 40 sent, 12 with an outcome, 7 with a right opened
     * @return for each the count, or nothing where it is hidden
     */
    public static List<OptionalLong> hide(long... counts) {
        List<OptionalLong> shown = new ArrayList<>();
        long whole = -1;
        for (long count : counts) {
            if (count >= LEAST && isFarFrom(whole, count)) {
                shown.add(OptionalLong.of(count));
                whole = count;
            } else {
                shown.add(OptionalLong.empty());
            }
        }
        return List.copyOf(shown);
    }

    private static boolean isFarFrom(long whole, long part) {
        return whole < 0 || whole == part || whole - part >= LEAST;
    }

    /** The nearest multiple of 5. */
    public static long rounded(long count) {
        return (count + LEAST / 2) / LEAST * LEAST;
    }

    /** The count as it stands in an answer: null where it is hidden. */
    public static @Nullable Long boxed(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }
}
