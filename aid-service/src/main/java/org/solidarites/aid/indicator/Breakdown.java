package org.solidarites.aid.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.solidarites.aid.dossier.DossierFigures;
import org.solidarites.chassis.figure.SmallNumbers;

/**
 * Which rows of a breakdown may stand beside their total. Plain Java. Whoever takes the shown rows from the total is left
 * with the sum of what is hidden: that is nothing, or a number as large as any that is shown.
 *
 * @param rows small ones are put together in one that is named {@value #OTHER}
 * @param grantedHidden those of the rows whose grants are not shown
 */
record Breakdown(List<DossierFigures> rows, Set<DossierFigures> grantedHidden) {

    /** Stands for all values that are too rare to be named. */
    static final String OTHER = "OTHER";

    private static final Comparator<DossierFigures> SMALLEST_FIRST =
            Comparator.comparingLong(DossierFigures::requests).thenComparing(DossierFigures::value);

    /**
     * A breakdown beside its total.
     *
     * @param totalGrantedShown if not, no row shows its grants either
     */
    static Breakdown of(List<DossierFigures> exact, boolean totalGrantedShown) {
        List<DossierFigures> rows = gather(exact);
        return new Breakdown(rows, totalGrantedShown ? hideGrants(rows) : Set.copyOf(rows));
    }

    /** Puts rows under 5 together, with as many of the next larger ones as it takes to be no small number either. */
    private static List<DossierFigures> gather(List<DossierFigures> exact) {
        List<DossierFigures> named = new ArrayList<>();
        DossierFigures other = null;
        for (DossierFigures row : exact.stream().sorted(SMALLEST_FIRST).toList()) {
            boolean rare = row.requests() < SmallNumbers.LEAST;
            boolean otherIsRare = other != null && other.requests() < SmallNumbers.LEAST;
            if (rare || otherIsRare) {
                other = other == null ? row.named(OTHER) : other.plus(row);
            } else {
                named.add(row);
            }
        }
        named.sort(Comparator.comparing(DossierFigures::value));
        if (other != null) {
            named.add(other);
        }
        return List.copyOf(named);
    }

    /** Hides the grants of rows that may not show them, and of as many more as it takes that their sum may. */
    private static Set<DossierFigures> hideGrants(List<DossierFigures> rows) {
        Set<DossierFigures> hidden = new HashSet<>();
        rows.stream().filter(row -> !maySay(row.requests(), row.granted())).forEach(hidden::add);
        for (DossierFigures next : rows.stream().sorted(SMALLEST_FIRST).toList()) {
            if (hidden.isEmpty() || maySay(sumOfRequests(hidden), sumOfGrants(hidden))) {
                break;
            }
            hidden.add(next);
        }
        return Set.copyOf(hidden);
    }

    private static long sumOfRequests(Set<DossierFigures> rows) {
        return rows.stream().mapToLong(DossierFigures::requests).sum();
    }

    private static long sumOfGrants(Set<DossierFigures> rows) {
        return rows.stream().mapToLong(DossierFigures::granted).sum();
    }

    private static boolean maySay(long requests, long granted) {
        return SmallNumbers.hide(requests, granted).getLast().isPresent();
    }
}
