package org.solidarites.foodcoop.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.solidarites.chassis.figure.SmallNumbers;

/**
 * Closed months as everybody may read them. A month in which fewer than five households were credited tells no amounts;
 * what came and went in it is told together with the next month that has enough, so that nobody can subtract it from what
 * is in the pool, or from a year. Numbers of households are rounded to the next five: what two months differ by is then no
 * one household's.
 */
@ApplicationScoped
public class PublishedMonths {

    private final MonthRepository months;

    PublishedMonths(MonthRepository months) {
        this.months = months;
    }

    /** Those of a caisse, the last that was closed first. */
    List<PublishedMonth> of(String caisse) {
        return published(months.closed(caisse)).reversed();
    }

    /** Those of a year of all caisses that were closed before a moment. */
    public List<PublishedMonth> of(int year, Instant closedBefore) {
        return months.caissesClosed().stream()
                .flatMap(caisse -> published(months.closed(caisse)).stream())
                .filter(month -> month.month().getYear() == year && month.isClosedBefore(closedBefore))
                .toList();
    }

    /**
     * What may be told.
     *
     * @param closings of one caisse, in the order in which they were closed
     */
    static List<PublishedMonth> published(List<Closing> closings) {
        List<PublishedMonth> published = new ArrayList<>();
        List<Closing> untold = new ArrayList<>();
        for (Closing closing : closings) {
            untold.add(closing);
            if (closing.households() < SmallNumbers.LEAST) {
                published.add(PublishedMonth.withoutAmounts(closing));
            } else {
                published.add(PublishedMonth.together(closing, untold));
                untold.clear();
            }
        }
        return List.copyOf(published);
    }

    /** Months in their order. */
    static List<YearMonth> sorted(List<Closing> closings) {
        return closings.stream().map(Closing::month).sorted().toList();
    }
}
