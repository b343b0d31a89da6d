package org.solidarites.foodcoop.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;

/**
 * Makes of exact figures those that may be published. Plain Java. A row of fewer than five households is hidden. Where it
 * is the only one, the next smallest is hidden too: from a total that is known elsewhere, as by the published months,
 * the one could be computed.
 */
final class FoodFigures {

    private FoodFigures() {}

    /** What may be published of exact rows. */
    static List<FoodRow> published(List<FoodRow> exact) {
        return exact.stream()
                .map(row -> hidden(exact.stream()
                                        .filter(other -> other.what() == row.what())
                                        .toList())
                                .contains(row.of())
                        ? row.hidden()
                        : row)
                .toList();
    }

    private static Set<String> hidden(List<FoodRow> sameKind) {
        Set<String> hidden = new TreeSet<>();
        sameKind.stream().filter(row -> households(row) < SmallNumbers.LEAST).forEach(row -> hidden.add(row.of()));
        if (hidden.size() == 1) {
            sameKind.stream()
                    .filter(row -> !hidden.contains(row.of()))
                    .min(Comparator.comparingLong(FoodFigures::households))
                    .ifPresent(next -> hidden.add(next.of()));
        }
        return hidden;
    }

    private static long households(FoodRow row) {
        @Nullable Long households = row.households();
        return Objects.requireNonNullElse(households, 0L);
    }
}
