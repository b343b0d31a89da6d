package org.solidarites.foodcoop.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.chassis.money.Euros;

/**
 * A figure as it was counted.
 *
 * @param sellers how many sold, or null where it is of no sellers
 * @param largest euros of the one of them that sold most, or null
 */
record ExactRow(
        FoodRow.What what,
        String of,
        long households,
        long count,
        Euros amount,
        @Nullable Long sellers,
        @Nullable Euros largest) {

    private static final int FEWEST_SELLERS = 3;
    private static final BigDecimal LARGEST_PART = new BigDecimal("0.85");

    /** Counts what was bought: at least one row, all of one kind. */
    static ExactRow of(List<Bought> bought) {
        Bought one = bought.getFirst();
        List<Euros> bySeller = bought.stream()
                .filter(row -> row.seller() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.seller()),
                        Collectors.reducing(Euros.ZERO, Bought::amount, Euros::plus)))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new ExactRow(
                one.what(),
                one.of(),
                bought.stream().map(Bought::household).distinct().count(),
                bought.stream().mapToLong(Bought::count).sum(),
                Euros.sum(bought.stream().map(Bought::amount).toList()),
                bySeller.isEmpty() ? null : (long) bySeller.size(),
                bySeller.isEmpty() ? null : bySeller.getFirst());
    }

    /**
     * Whether it could point at somebody: at fewer than five households, or at a seller, as the statistical secret has it:
     * of three at least, and none with more than 85 %.
     */
    boolean points() {
        return households < SmallNumbers.LEAST || pointsAtASeller();
    }

    private boolean pointsAtASeller() {
        return sellers != null
                && largest != null
                && (sellers < FEWEST_SELLERS
                        || largest.toDecimal().compareTo(amount.toDecimal().multiply(LARGEST_PART)) > 0);
    }

    FoodRow shown() {
        return FoodRow.shown(what, of, SmallNumbers.rounded(households), count, amount);
    }

    FoodRow hidden() {
        return FoodRow.hidden(what, of);
    }
}
