package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.solidarites.chassis.money.Euros;

/** Chance that is the same for the same seed, with a liking for the edges: thresholds, month ends, 29 February. */
final class Chance {

    private static final int[] STEPS = {5, 25, 30, 50, 65, 100, 270};
    private static final List<Integer> THRESHOLDS = List.of(350, 500, 600, 650);
    private static final List<Integer> HUNDREDTHS = List.of(200, 250, 300, 350, 400);

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Both ends are within. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return of(Arrays.asList(values));
    }

    /** At least one of them, each once. */
    <T> List<T> some(List<T> values) {
        List<T> chosen = new ArrayList<>(values);
        chosen.removeIf(value -> random.nextBoolean());
        return chosen.isEmpty() ? List.of(of(values)) : chosen;
    }

    /** Often round, on a threshold of the shipped règlements, or a cent beside. */
    Euros money(int most) {
        long cents =
                switch (between(0, 5)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(most * 100);
                    case 2 -> (long) of(THRESHOLDS) * of(HUNDREDTHS);
                    default -> 100L * STEPS[random.nextInt(STEPS.length)] * between(0, 20);
                };
        return Euros.ofCents(Math.clamp(cents + between(-1, 1) * between(0, 1), 0L, most * 100L));
    }

    /** A day of the years 2019 to 2031. */
    LocalDate day() {
        return edge(LocalDate.of(2019, 1, 1).plusDays(random.nextInt(13 * 365)));
    }

    /** So many years before, or close to it. */
    LocalDate yearsBefore(LocalDate day, int years) {
        LocalDate then = day.minusYears(years);
        return earlier(day, onceIn(2) ? then.plusDays(between(-2, 2)) : edge(then.minusDays(random.nextInt(365))));
    }

    /** So many months before, or close to it. */
    LocalDate monthsBefore(LocalDate day, int months) {
        return earlier(day, edge(day.minusMonths(months).plusDays(between(-2, 2))));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Sometimes the last day of its month, the first, or a 29 February. */
    private LocalDate edge(LocalDate day) {
        return switch (between(0, 7)) {
            case 0 -> day.withDayOfMonth(day.lengthOfMonth());
            case 1 -> day.withDayOfMonth(1);
            case 2 -> LocalDate.of(day.getYear() - day.getYear() % 4, 2, 29);
            case 3 -> LocalDate.of(day.getYear(), 2, Year.isLeap(day.getYear()) ? 29 : 28);
            default -> day;
        };
    }
}
