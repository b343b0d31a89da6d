package org.solidarites.aid.regulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** What the values of a document may be. */
final class Values {

    private static final Euros MOST = Euros.of(1_000_000);

    private Values() {}

    /** @throws IllegalArgumentException if there are none */
    static <T> List<T> some(List<T> values, String name) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " holds at least one");
        }
        return List.copyOf(values);
    }

    /** The values in their own order, so that a document is shown the same each time. */
    static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /** What is said of each kind, in the order of the kinds. */
    static <K extends Enum<K>, V> Map<K, V> inOrder(Map<K, V> said) {
        return Collections.unmodifiableMap(new TreeMap<>(said));
    }

    /** @throws IllegalArgumentException if it is less than nothing, or more than any aid */
    static void amount(@Nullable Euros amount, String name) {
        if (amount == null || amount.isNegative()) {
            throw new IllegalArgumentException(name + " is zero or more, not " + amount);
        }
        requireWithinMost(amount, name);
    }

    private static void requireWithinMost(Euros amount, String name) {
        if (amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " is at most " + MOST + ", not " + amount);
        }
    }

    /** @throws IllegalArgumentException if there is no bound, one is beyond what can be, or none is between them */
    static void bounds(@Nullable Integer least, @Nullable Integer most, String name, int lowest, int highest) {
        requireBounds(least, most, name);
        for (Integer bound : new @Nullable Integer[] {least, most}) {
            if (bound != null && (bound < lowest || bound > highest)) {
                throw new IllegalArgumentException(name + " is " + lowest + " to " + highest + ", not " + bound);
            }
        }
    }

    /** The same for euros. */
    static void bounds(@Nullable Euros least, @Nullable Euros most, String name) {
        requireBounds(least, most, name);
        for (Euros bound : new @Nullable Euros[] {least, most}) {
            if (bound != null && bound.isNegative()) {
                throw new IllegalArgumentException("a bound of " + name + " is zero or more, not " + bound);
            }
            if (bound != null) {
                requireWithinMost(bound, "a bound of " + name);
            }
        }
    }

    private static <T extends Comparable<T>> void requireBounds(@Nullable T least, @Nullable T most, String name) {
        if (least == null && most == null) {
            throw new IllegalArgumentException(name + " has a least or a most");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " can not be at least " + least + " and at most " + most + " at once");
        }
    }

    /** @throws IllegalArgumentException if it is none */
    static void percent(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a percentage is 1 to 100, not " + percent);
        }
    }
}
