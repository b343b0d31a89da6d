package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * The smallest single change with which a refused household could have an aid. Candidates are taken from the thresholds
 * of the aid's own conditions, each is tried on the whole aid, and the one that changes least is kept. Money counts by
 * its share of what there is; anything else counts like all of it.
 */
public final class SmallestChange {

    private static final double NOT_MONEY = 1;

    private final Regulation regulation;
    private final Aid aid;
    private final Household household;
    private final LocalDate on;
    private final Facts facts;
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(Change change, double size, Household changed) {}

    private SmallestChange(Regulation regulation, Aid aid, Household household, LocalDate on) {
        this.regulation = regulation;
        this.aid = aid;
        this.household = household;
        this.on = on;
        this.facts = Facts.of(household, regulation.definitions(), on);
    }

    /** The change, if one alone is enough. */
    public static Optional<Change> of(Regulation regulation, Aid aid, Household household, LocalDate on) {
        SmallestChange search = new SmallestChange(regulation, aid, household, on);
        Leaves.of(aid.condition()).forEach(search::suggest);
        return search.candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::size))
                .filter(candidate -> search.opens(candidate.changed()))
                .findFirst()
                .map(Candidate::change);
    }

    private boolean opens(Household changed) {
        return aid.answer(Facts.of(changed, regulation.definitions(), on)).verdict() == Verdict.ELIGIBLE;
    }

    private void suggest(Condition leaf) {
        switch (leaf) {
            case InRange range -> range(range.quantity(), range.least(), range.most());
            case WithinTable table -> range(table.quantity(), InRange.NO_LEAST, table.mostFor(household.people()));
            case LivesIn place -> move(place);
            case Studies studies -> study(studies);
            case HoldsRight right ->
                other(
                        new Change.Holding(right.right(), right.held()),
                        household.withRights(with(household.rights(), right.right(), right.held())),
                        right);
            case Declares answer ->
                other(
                        new Change.Declaring(answer.code(), answer.wanted()),
                        household.withDeclarations(with(household.declarations(), answer.code(), answer.wanted())),
                        answer);
            default -> {
                // nobody can change an age or what was granted
            }
        }
    }

    /** At each bound, and a cent beyond it on either side, where a condition asks for the contrary. */
    private void range(Quantity quantity, long least, long most) {
        if (least != InRange.NO_LEAST) {
            money(quantity, bound(quantity, least, Shares::leastFor));
        }
        if (most != InRange.NO_MOST) {
            money(quantity, bound(quantity, most, Shares::mostFor));
        }
    }

    private void money(Quantity quantity, long bound) {
        long now = now(quantity);
        if (bound == Facts.UNKNOWN || now == Facts.UNKNOWN) {
            return;
        }
        for (long by : new long[] {bound - now, bound - now - 1, bound - now + 1}) {
            Change change = quantity == Quantity.CHARGES
                    ? new Change.ChargesBy(Euros.ofCents(by))
                    : new Change.ResourcesBy(Euros.ofCents(by));
            Household changed = quantity == Quantity.CHARGES ? charged(by) : resourced(by);
            if (by != 0 && changed != null) {
                candidates.add(new Candidate(change, Math.abs(by) / (double) Math.max(1, Math.abs(now)), changed));
            }
        }
    }

    /** What counts now, in cents a month, of the money that the quantity is made of. */
    private long now(Quantity quantity) {
        return switch (quantity) {
            case RESOURCES, QUOTIENT_CAF, QUOTIENT_FACULTATIVE -> facts.up(Quantity.RESOURCES);
            case CHARGES -> facts.up(Quantity.CHARGES);
            case RESTE_POUR_VIVRE ->
                household
                        .resources()
                        .counted(regulation.definitions().restePourVivre().resources());
            case PEOPLE, CHILDREN, MONTHS_OF_RESIDENCE -> Facts.UNKNOWN;
        };
    }

    private long bound(Quantity quantity, long threshold, SharedOut most) {
        Definitions definitions = regulation.definitions();
        return switch (quantity) {
            case RESOURCES, CHARGES -> threshold;
            case QUOTIENT_CAF -> most.of(threshold, definitions.parts().of(household, Quotient.CAF));
            case QUOTIENT_FACULTATIVE -> most.of(threshold, definitions.parts().of(household, Quotient.FACULTATIVE));
            case RESTE_POUR_VIVRE ->
                facts.up(Quantity.CHARGES) == Facts.UNKNOWN
                        ? Facts.UNKNOWN
                        : facts.up(Quantity.CHARGES)
                                + most.of(
                                        threshold,
                                        definitions
                                                .restePourVivre()
                                                .divisor(household.adults().size(), facts.ages(Who.ANY_CHILD)));
            case PEOPLE, CHILDREN, MONTHS_OF_RESIDENCE -> Facts.UNKNOWN;
        };
    }

    private interface SharedOut {
        long of(long share, long hundredths);
    }

    /** By kind it is the largest that changes. */
    private @Nullable Household resourced(long by) {
        Household.Resources resources = household.resources();
        if (resources.total() != null) {
            Euros total = resources.total().plus(Euros.ofCents(by));
            return total.isNegative() ? null : household.withResources(Household.Resources.of(total));
        }
        Map<Income, Euros> byKind = resources.byKind();
        return byKind == null || byKind.isEmpty()
                ? null
                : changed(
                        byKind,
                        Income.class,
                        by,
                        others -> household.withResources(new Household.Resources(null, others)));
    }

    private @Nullable Household charged(long by) {
        Map<Charge, Euros> counted = new HashMap<>(household.charges());
        counted.keySet().retainAll(regulation.definitions().restePourVivre().charges());
        return counted.isEmpty()
                ? null
                : changed(counted, Charge.class, by, others -> {
                    Map<Charge, Euros> all = new HashMap<>(household.charges());
                    all.putAll(others);
                    return household.withCharges(all);
                });
    }

    private static <K extends Enum<K>> @Nullable Household changed(
            Map<K, Euros> amounts, Class<K> kinds, long by, Function<Map<K, Euros>, Household> household) {
        Map<K, Euros> others = new EnumMap<>(kinds);
        others.putAll(amounts);
        Map.Entry<K, Euros> largest =
                amounts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Euros amount = largest.getValue().plus(Euros.ofCents(by));
        if (amount.isNegative()) {
            return null;
        }
        others.put(largest.getKey(), amount);
        return household.apply(others);
    }

    /** Who moves begins a new time of residence. */
    private void move(LivesIn place) {
        String commune = place.communes().iterator().next();
        other(new Change.LivingIn(place.name()), household.withHome(new Household.Home(commune, on)), place);
    }

    private void study(Studies studies) {
        List<Household.Adult> adults = household.adults().stream()
                .map(adult -> new Household.Adult(adult.birthDate(), studies.wanted()))
                .toList();
        other(new Change.Studying(studies.wanted()), household.withAdults(adults), studies);
    }

    private void other(Change change, Household changed, Condition leaf) {
        if (leaf.met(facts) == Truth.FALSE) {
            candidates.add(new Candidate(change, NOT_MONEY, changed));
        }
    }

    private static Map<String, Boolean> with(Map<String, Boolean> known, String code, boolean value) {
        Map<String, Boolean> others = new HashMap<>(known);
        others.put(code, value);
        return others;
    }
}
