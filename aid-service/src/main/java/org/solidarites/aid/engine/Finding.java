package org.solidarites.aid.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one condition found.
 *
 * @param found null if it is not known, and for conditions made of others
 * @param required null for conditions made of others
 * @param distance how far from the threshold; null unless it is not met and can be counted
 * @param missing the questions whose answers it lacks; none unless it is unknown
 * @param parts of a condition made of others, in its order
 */
public record Finding(
        Condition condition,
        Truth met,
        @Nullable Measure found,
        @Nullable Measure required,
        @Nullable Distance distance,
        List<Question> missing,
        List<Finding> parts) {

    public Finding {
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    /**
     * How far a value is from the threshold that it misses.
     *
     * @param by always more than nothing
     * @param tooMuch above the most that is allowed, and not below the least
     */
    public record Distance(Measure by, boolean tooMuch) {}

    static Finding known(
            Condition condition, boolean met, Measure found, Measure required, @Nullable Distance distance) {
        return new Finding(condition, Truth.of(met), found, required, met ? null : distance, List.of(), List.of());
    }

    static Finding unknown(Condition condition, Measure required, List<Question> missing) {
        return new Finding(condition, Truth.UNKNOWN, null, required, null, missing, List.of());
    }

    /** Made of others; it lacks what those of them lack on which it still depends. */
    static Finding composed(Condition condition, Truth met, List<Finding> parts) {
        List<Question> missing = met != Truth.UNKNOWN
                ? List.of()
                : parts.stream()
                        .flatMap(part -> part.missing().stream())
                        .distinct()
                        .toList();
        return new Finding(condition, met, null, null, null, missing, parts);
    }
}
