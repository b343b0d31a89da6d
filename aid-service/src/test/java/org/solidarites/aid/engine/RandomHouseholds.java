package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** Households of all kinds, of which anything may be unknown; the same for the same seed. */
final class RandomHouseholds {

    /** Codes of the shipped règlements, which the random ones use as well. */
    static final List<String> RIGHTS = List.of("aah", "revenu-jeunes-44");

    static final List<String> DECLARATIONS = List.of(
            "in-loire-atlantique-for-a-year",
            "lives-autonomously",
            "contributes-in-the-family",
            "family-income-in-first-bracket",
            "lives-in-an-institution");
    static final List<String> AIDS = List.of(
            "carte-blanche",
            "carte-blanche-activite",
            "aide-alimentaire",
            "aide-energie",
            "tarification-solidaire-transports",
            "revenu-jeunes-44");
    private static final List<String> COMMUNES =
            List.of("44109", "44109", "44109", "Nantes", "nantes", "44143", "Rezé", "44162", "Nantes Métropole");

    private final Chance chance;

    /** A fact is unknown once in so many times; never if 0. */
    private int unknownOnceIn;

    RandomHouseholds(Chance chance) {
        this.chance = chance;
    }

    Household next(LocalDate on) {
        unknownOnceIn = chance.of(0, 0, 12, 3);
        int adults = chance.of(1, 1, 1, 2, 2, 3);
        int children = chance.of(0, 0, 1, 1, 2, 3, 4, 6);
        Map<Charge, Euros> charges = charges();
        return new Household(
                IntStream.range(0, adults).mapToObj(i -> adult(on)).toList(),
                IntStream.range(0, children)
                        .mapToObj(i -> new Household.Child(chance.yearsBefore(on, chance.between(0, 20))))
                        .toList(),
                resources(charges, adults + children),
                charges,
                new Household.Home(
                        known(() -> chance.of(COMMUNES)), known(() -> chance.monthsBefore(on, chance.between(0, 40)))),
                flags(RIGHTS),
                flags(DECLARATIONS),
                known(() -> grants(on)),
                bills());
    }

    private <T> @Nullable T known(Supplier<T> fact) {
        return unknownOnceIn > 0 && chance.onceIn(unknownOnceIn) ? null : fact.get();
    }

    private Household.Adult adult(LocalDate on) {
        int age = chance.of(16, 17, 18, 18, 24, 25, 25, 26, 30, 44, 60, 61, 65, 90);
        return new Household.Adult(chance.yearsBefore(on, age), known(() -> chance.onceIn(3)));
    }

    /** Sometimes just what leaves nine euros a day to each. */
    private Household.Resources resources(Map<Charge, Euros> charges, int people) {
        Euros left = charges.values().stream().reduce(Euros.of(270L * people), Euros::plus);
        Household.Resources total = Household.Resources.of(
                chance.onceIn(4) ? left.plus(Euros.ofCents(chance.between(-1, 1))) : chance.money(3000));
        Household.Resources told = known(() -> chance.onceIn(3) ? byKind() : total);
        return told == null ? Household.Resources.UNKNOWN : told;
    }

    private Household.Resources byKind() {
        Map<Income, Euros> byKind = new EnumMap<>(Income.class);
        for (int i = chance.between(0, 4); i > 0; i--) {
            byKind.put(chance.of(Income.values()), chance.money(1500));
        }
        return new Household.Resources(null, byKind);
    }

    private Map<Charge, Euros> charges() {
        Map<Charge, Euros> charges = new EnumMap<>(Charge.class);
        for (Charge charge : Charge.values()) {
            Euros amount = known(() -> chance.money(400));
            if (amount != null) {
                charges.put(charge, amount);
            }
        }
        return charges;
    }

    private Map<String, Boolean> flags(List<String> codes) {
        Map<String, Boolean> flags = new HashMap<>();
        for (String code : codes) {
            Boolean flag = known(() -> chance.onceIn(2));
            if (flag != null) {
                flags.put(code, flag);
            }
        }
        return flags;
    }

    private List<Household.Grant> grants(LocalDate on) {
        return IntStream.range(0, chance.of(0, 1, 3, 8))
                .mapToObj(i ->
                        new Household.Grant(chance.of(AIDS), chance.monthsBefore(on, chance.of(0, 1, 3, 6, 12, 24))))
                .toList();
    }

    private Map<String, Euros> bills() {
        Map<String, Euros> bills = new HashMap<>();
        for (String aid : AIDS) {
            if (chance.onceIn(2)) {
                bills.put(aid, chance.money(400));
            }
        }
        return bills;
    }
}
