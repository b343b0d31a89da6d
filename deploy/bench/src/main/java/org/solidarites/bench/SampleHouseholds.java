package org.solidarites.bench;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Household;
import org.solidarites.chassis.money.Euros;

/** Households as they come to a desk, made up: mostly of Nantes, of little money, now and then a fact not known. */
final class SampleHouseholds {

    static final LocalDate ON = LocalDate.of(2026, 1, 15);
    static final String BILL = "carte-blanche-activite";
    static final List<String> DECLARATIONS = List.of(
            "in-loire-atlantique-for-a-year",
            "lives-autonomously",
            "contributes-in-the-family",
            "family-income-in-first-bracket",
            "lives-in-an-institution");
    static final List<Charge> CHARGES = List.of(Charge.RENT, Charge.ENERGY, Charge.WATER, Charge.INSURANCE);
    private static final int[] TYPICAL_CHARGES = {450, 80, 30, 20};
    private static final int UNKNOWN_ONCE_IN = 25;

    private final Random random;

    private SampleHouseholds(long seed) {
        random = new Random(seed);
    }

    static List<Household> of(int count) {
        SampleHouseholds sample = new SampleHouseholds(44109);
        return IntStream.range(0, count).mapToObj(i -> sample.next()).toList();
    }

    private Household next() {
        Map<Charge, Euros> charges = new EnumMap<>(Charge.class);
        for (int i = 0; i < TYPICAL_CHARGES.length; i++) {
            if (isKnown()) {
                charges.put(CHARGES.get(i), Euros.ofCents(TYPICAL_CHARGES[i] * (50L + random.nextInt(100))));
            }
        }
        Map<String, Boolean> declarations = new HashMap<>();
        DECLARATIONS.stream().filter(code -> isKnown()).forEach(code -> declarations.put(code, random.nextBoolean()));
        return new Household(
                IntStream.range(0, 1 + random.nextInt(2)).mapToObj(i -> adult()).toList(),
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> new Household.Child(born(0, 17)))
                        .toList(),
                isKnown()
                        ? Household.Resources.of(Euros.ofCents(random.nextInt(250_000)))
                        : Household.Resources.UNKNOWN,
                charges,
                new Household.Home(isKnown() ? commune() : null, born(0, 5)),
                isKnown() ? Map.of("aah", random.nextInt(8) == 0) : Map.of(),
                declarations,
                List.of(),
                isKnown() ? Map.of(BILL, Euros.of(random.nextInt(400))) : Map.of());
    }

    private boolean isKnown() {
        return random.nextInt(UNKNOWN_ONCE_IN) != 0;
    }

    private String commune() {
        return random.nextInt(10) == 0 ? "44143" : "44109";
    }

    private Household.Adult adult() {
        @Nullable Boolean student = isKnown() ? (Boolean) (random.nextInt(4) == 0) : null;
        return new Household.Adult(born(18, 70), student);
    }

    private LocalDate born(int least, int most) {
        return ON.minusYears(least + random.nextInt(most - least + 1)).minusDays(random.nextInt(365));
    }
}
