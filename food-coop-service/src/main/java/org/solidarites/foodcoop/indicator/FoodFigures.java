package org.solidarites.foodcoop.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.GrantFigures;
import org.solidarites.foodcoop.month.PublishedMonth;
import org.solidarites.foodcoop.month.PublishedMonths;

/**
 * Makes of exact figures those that may be published. They go up to the end of last Sunday (decision 14), and a week that
 * could point at somebody by itself is told with the next that do not, so that what two weeks differ by is nobody's purchase.
 * A caisse's year is the sum of the months that it published, so that nobody can subtract those and find the others. What
 * became of the grants is open to all as it happens, so it is told as it stands.
 */
@ApplicationScoped
class FoodFigures {

    private final FoodFigureRepository exact;
    private final PublishedMonths months;
    private final GrantFigures grants;
    private final Clock clock;

    FoodFigures(FoodFigureRepository exact, PublishedMonths months, GrantFigures grants, Clock clock) {
        this.exact = exact;
        this.months = months;
        this.grants = grants;
        this.clock = clock;
    }

    FoodIndicatorView of(int year) {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant until = begin(monday);
        Instant yearEnds = begin(LocalDate.of(year + 1, 1, 1));
        List<Bought> rows = exact.between(begin(LocalDate.of(year, 1, 1)), yearEnds.isBefore(until) ? yearEnds : until);
        List<FoodRow> figures = new ArrayList<>(ofCaisses(months.of(year, until)));
        figures.addAll(published(rows));
        grants.of(year).stream().flatMap(FoodRow::of).forEach(figures::add);
        return new FoodIndicatorView(year, monday, List.copyOf(figures));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Contributions and allocations by caisse, over the months that it published. */
    static List<FoodRow> ofCaisses(List<PublishedMonth> months) {
        return months.stream()
                .collect(Collectors.groupingBy(PublishedMonth::caisse, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(caisse -> Stream.of(
                        sum(
                                FoodRow.What.CONTRIBUTIONS,
                                caisse.getKey(),
                                caisse.getValue(),
                                caisse.getValue().stream()
                                        .map(PublishedMonth::contributions)
                                        .filter(Objects::nonNull)
                                        .toList()),
                        sum(
                                FoodRow.What.ALLOCATIONS,
                                caisse.getKey(),
                                caisse.getValue(),
                                caisse.getValue().stream()
                                        .map(PublishedMonth::allocations)
                                        .filter(Objects::nonNull)
                                        .toList())))
                .sorted(Comparator.comparing(FoodRow::what))
                .toList();
    }

    private static FoodRow sum(FoodRow.What what, String caisse, List<PublishedMonth> months, List<Euros> amounts) {
        List<Long> households = months.stream()
                .map(PublishedMonth::households)
                .filter(Objects::nonNull)
                .toList();
        return households.isEmpty()
                ? FoodRow.hidden(what, caisse)
                : FoodRow.shown(
                        what,
                        caisse,
                        households.stream().mapToLong(Long::longValue).max().orElseThrow(),
                        households.stream().mapToLong(Long::longValue).sum(),
                        Euros.sum(amounts));
    }

    /**
     * Purchases by kind of place, and visits by épicerie. No total is told of them, so what is hidden stays hidden.
     *
     * @param bought by kind, and then by week
     */
    static List<FoodRow> published(List<Bought> bought) {
        return bought.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.what(), row.of()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(FoodFigures::row)
                .toList();
    }

    private static FoodRow row(List<Bought> ofOneKind) {
        List<Bought> told = new ArrayList<>();
        List<Bought> waiting = new ArrayList<>();
        ofOneKind.stream()
                .collect(Collectors.groupingBy(Bought::week, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(week -> {
                    waiting.addAll(week);
                    if (!ExactRow.of(waiting).points()) {
                        told.addAll(waiting);
                        waiting.clear();
                    }
                });
        return told.isEmpty()
                ? ExactRow.of(ofOneKind).hidden()
                : ExactRow.of(told).shown();
    }
}
