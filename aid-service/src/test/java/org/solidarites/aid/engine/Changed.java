package org.solidarites.aid.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * A household as a change has it. Where resources are told by kind, a règlement must count the same kinds in all it
 * counts: then it does not matter which of them changes.
 */
record Changed(Encounter met) {

    /** Null if there is nothing that could change so, or less than nothing would be left. */
    @Nullable
    Household by(Change change) {
        Household now = met.household();
        return switch (change) {
            case Change.ResourcesBy(Euros by) -> resources(now, by);
            case Change.ChargesBy(Euros by) -> charges(now, by);
            case Change.LivingIn(String name) -> now.withHome(new Household.Home("44109", met.on()));
            case Change.Studying(boolean studying) ->
                now.withAdults(now.adults().stream()
                        .map(adult -> new Household.Adult(adult.birthDate(), studying))
                        .toList());
            case Change.Holding(String right, boolean held) -> now.withRights(with(now.rights(), right, held));
            case Change.Declaring(String code, boolean answer) ->
                now.withDeclarations(with(now.declarations(), code, answer));
        };
    }

    /** Money counts by its share of what there is, anything else like all of it. */
    double size(Change change) {
        return switch (change) {
            case Change.ResourcesBy(Euros by) -> share(by, resources());
            case Change.ChargesBy(Euros by) -> share(by, charges());
            default -> 1;
        };
    }

    private static double share(Euros by, Euros now) {
        return Math.abs(by.cents()) / (double) Math.max(1, now.cents());
    }

    private static Map<String, Boolean> with(Map<String, Boolean> answers, String code, boolean answer) {
        Map<String, Boolean> others = new HashMap<>(answers);
        others.put(code, answer);
        return others;
    }

    private @Nullable Household resources(Household now, Euros by) {
        Euros then = resources().plus(by);
        if (then.isNegative()) {
            return null;
        }
        if (now.resources().byKind() == null) {
            return now.resources().total() == null ? null : now.withResources(Household.Resources.of(then));
        }
        return counted().isEmpty()
                ? null
                : now.withResources(new Household.Resources(
                        null, Map.of(counted().iterator().next(), then)));
    }

    private @Nullable Household charges(Household now, Euros by) {
        Set<Charge> counted = met.compiled().definitions().restePourVivre().charges();
        Euros then = charges().plus(by);
        if (then.isNegative() || counted.isEmpty() || !now.charges().keySet().containsAll(counted)) {
            return null;
        }
        Map<Charge, Euros> others = counted.stream().collect(Collectors.toMap(charge -> charge, charge -> Euros.ZERO));
        others.put(counted.iterator().next(), then);
        Map<Charge, Euros> all = new EnumMap<>(Charge.class);
        all.putAll(now.charges());
        all.putAll(others);
        return now.withCharges(all);
    }

    private Set<Income> counted() {
        return met.compiled().definitions().quotientResources();
    }

    private Euros resources() {
        Map<Income, Euros> byKind = met.household().resources().byKind();
        if (byKind == null) {
            Euros total = met.household().resources().total();
            return total == null ? Euros.ZERO : total;
        }
        return byKind.entrySet().stream()
                .filter(income -> counted().contains(income.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Euros.ZERO, Euros::plus);
    }

    private Euros charges() {
        return met.compiled().definitions().restePourVivre().charges().stream()
                .map(charge -> met.household().charges().getOrDefault(charge, Euros.ZERO))
                .reduce(Euros.ZERO, Euros::plus);
    }
}
