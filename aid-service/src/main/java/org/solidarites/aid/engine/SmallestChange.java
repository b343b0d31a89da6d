package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/**
 * The smallest single change with which a refused household could have an aid. Candidates are taken from the thresholds
 * of the aid's own conditions and amount, each is tried on the whole aid, and the one that changes least is kept. Money counts by
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

    /** The household as it would be is made only for those that are tried. */
    private record Candidate(Change change, double size, Supplier<Household> changed) {}

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
        search.suggest(aid.amount());
        return search.candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::size))
                .filter(candidate -> search.opens(candidate.changed().get()))
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
            case LivesIn place when place.met(facts) == Truth.FALSE -> move(place);
            case Studies studies -> study(studies);
            case HoldsRight right -> hold(right.right());
            case Declares answer -> declare(answer.code());
            default -> {
                // nobody can change an age or what was granted
            }
        }
    }

    /** An amount may be nothing on one side of a bound. */
    private void suggest(AidAmount amount) {
        switch (amount) {
            case AidAmount.Brackets brackets ->
                brackets.rows().forEach(row -> {
                    range(brackets.quantity(), InRange.NO_LEAST, row.upTo());
                    suggest(row.amount());
                });
            case AidAmount.FirstOf first ->
                first.cases().forEach(one -> {
                    Leaves.of(one.when()).forEach(this::suggest);
                    suggest(one.amount());
                });
            case AidAmount.Dated dated -> dated.rows().forEach(row -> suggest(row.amount()));
            default -> {
                // the same whatever could be otherwise
            }
        }
    }

    private void range(Quantity quantity, long least, long most) {
        if (least != InRange.NO_LEAST) {
            around(quantity, Shares.leastFor(least, hundredths(quantity)));
        }
        if (most != InRange.NO_MOST) {
            around(quantity, Shares.mostFor(most, hundredths(quantity)));
        }
    }

    /** At a bound, and a cent beyond it on either side, where a condition asks for the contrary. */
    private void around(Quantity quantity, long bound) {
        long now = sum(quantity);
        if (now == Facts.UNKNOWN) {
            return;
        }
        for (long by = bound - now - 1; by <= bound - now + 1; by++) {
            switch (quantity) {
                case CHARGES -> charges(by);
                case RESTE_POUR_VIVRE -> {
                    resources(by, regulation.definitions().restePourVivre().resources());
                    charges(-by);
                }
                default -> resources(by, regulation.definitions().quotientResources());
            }
        }
    }

    /** The money that a quantity is a share of, in cents a month; unknown if it is none that could be otherwise. */
    private long sum(Quantity quantity) {
        return switch (quantity) {
            case RESOURCES, QUOTIENT_CAF, QUOTIENT_FACULTATIVE -> facts.up(Quantity.RESOURCES);
            case CHARGES -> facts.up(Quantity.CHARGES);
            case RESTE_POUR_VIVRE ->
                facts.up(quantity) == Facts.UNKNOWN
                        ? Facts.UNKNOWN
                        : counted(regulation.definitions().restePourVivre().resources()) - facts.up(Quantity.CHARGES);
            case PEOPLE, CHILDREN, MONTHS_OF_RESIDENCE -> Facts.UNKNOWN;
        };
    }

    /** What that money is divided by. */
    private long hundredths(Quantity quantity) {
        Definitions definitions = regulation.definitions();
        return switch (quantity) {
            case QUOTIENT_CAF -> definitions.parts().of(household, Quotient.CAF);
            case QUOTIENT_FACULTATIVE -> definitions.parts().of(household, Quotient.FACULTATIVE);
            case RESTE_POUR_VIVRE ->
                definitions.restePourVivre().divisor(household.adults().size(), facts.ages(Who.ANY_CHILD));
            default -> 100;
        };
    }

    private long counted(Set<Income> kinds) {
        return household.resources().counted(kinds);
    }

    private void resources(long by, Set<Income> kinds) {
        Household.@Nullable Resources others = changedResources(by, kinds);
        if (others != null) {
            money(by, counted(kinds), new Change.ResourcesBy(Euros.ofCents(by)), () -> household.withResources(others));
        }
    }

    private Household.@Nullable Resources changedResources(long by, Set<Income> kinds) {
        Household.Resources now = household.resources();
        if (now.total() != null) {
            Euros total = now.total().plus(Euros.ofCents(by));
            return total.isNegative() ? null : Household.Resources.of(total);
        }
        Map<Income, Euros> byKind = now.byKind() == null ? null : changed(now.byKind(), kinds, by);
        return byKind == null ? null : new Household.Resources(null, byKind);
    }

    private void charges(long by) {
        Set<Charge> kinds = regulation.definitions().restePourVivre().charges();
        Map<Charge, Euros> others = changed(household.charges(), kinds, by);
        if (others != null) {
            Change change = new Change.ChargesBy(Euros.ofCents(by));
            money(by, facts.up(Quantity.CHARGES), change, () -> household.withCharges(others));
        }
    }

    /** Less is taken from the largest of those that count, and then from the next; more comes to the largest. */
    private static <K extends Enum<K>> @Nullable Map<K, Euros> changed(Map<K, Euros> amounts, Set<K> counted, long by) {
        List<K> largestFirst = counted.stream()
                .sorted(Comparator.comparing((K kind) -> amounts.getOrDefault(kind, Euros.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<K, Euros> others = new HashMap<>(amounts);
        long left = by;
        for (K kind : largestFirst) {
            long now = amounts.getOrDefault(kind, Euros.ZERO).cents();
            long then = Math.max(0, now + left);
            others.put(kind, Euros.ofCents(then));
            left -= then - now;
        }
        return left == 0 ? others : null;
    }

    private void money(long by, long now, Change change, Supplier<Household> changed) {
        if (by != 0) {
            candidates.add(new Candidate(change, Math.abs(by) / (double) Math.max(1, now), changed));
        }
    }

    /** Who moves begins a new time of residence. */
    private void move(LivesIn place) {
        String commune = Collections.min(place.communes());
        other(new Change.LivingIn(place.name()), () -> household.withHome(new Household.Home(commune, on)));
    }

    private void study(Studies studies) {
        Truth met = studies.met(facts);
        if (met != Truth.UNKNOWN) {
            boolean studying = (met == Truth.FALSE) == studies.wanted();
            List<Household.Adult> adults = household.adults().stream()
                    .map(adult -> new Household.Adult(adult.birthDate(), studying))
                    .toList();
            other(new Change.Studying(studying), () -> household.withAdults(adults));
        }
    }

    private void hold(String right) {
        @Nullable Boolean held = household.rights().get(right);
        if (held != null) {
            other(new Change.Holding(right, !held), () -> household.withRights(with(household.rights(), right, !held)));
        }
    }

    private void declare(String code) {
        @Nullable Boolean answer = household.declarations().get(code);
        if (answer != null) {
            other(
                    new Change.Declaring(code, !answer),
                    () -> household.withDeclarations(with(household.declarations(), code, !answer)));
        }
    }

    private void other(Change change, Supplier<Household> changed) {
        candidates.add(new Candidate(change, NOT_MONEY, changed));
    }

    private static Map<String, Boolean> with(Map<String, Boolean> known, String code, boolean value) {
        Map<String, Boolean> others = new HashMap<>(known);
        others.put(code, value);
        return others;
    }
}
