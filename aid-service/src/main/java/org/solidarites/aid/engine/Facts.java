package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** What conditions look at: a household under one règlement on one day, its ages and sums worked out once. */
public final class Facts {

    /** A number that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int QUANTITIES = Quantity.values().length;

    private final Household household;
    private final LocalDate on;
    private final int[] adultAges;
    private final int[] childAges;
    private final long[] up = new long[QUANTITIES];
    private final long[] down = new long[QUANTITIES];

    private Facts(Household household, LocalDate on) {
        this.household = household;
        this.on = on;
        this.adultAges = new int[household.adults().size()];
        for (int i = 0; i < adultAges.length; i++) {
            adultAges[i] = age(household.adults().get(i).birthDate(), on);
        }
        this.childAges = new int[household.children().size()];
        for (int i = 0; i < childAges.length; i++) {
            childAges[i] = age(household.children().get(i).birthDate(), on);
        }
    }

    static Facts of(Household household, Definitions definitions, LocalDate on) {
        Facts facts = new Facts(household, on);
        facts.set(Quantity.PEOPLE, household.people());
        facts.set(Quantity.CHILDREN, facts.childAges.length);
        facts.set(Quantity.MONTHS_OF_RESIDENCE, months(household.home().since(), on));
        facts.weigh(definitions);
        return facts;
    }

    private void weigh(Definitions definitions) {
        long resources = household.resources().counted(definitions.quotientResources());
        set(Quantity.RESOURCES, resources);
        share(Quantity.QUOTIENT_CAF, resources, definitions.parts().of(household, Quotient.CAF));
        share(Quantity.QUOTIENT_FACULTATIVE, resources, definitions.parts().of(household, Quotient.FACULTATIVE));
        RestePourVivre reste = definitions.restePourVivre();
        long charges = charges(reste.charges());
        set(Quantity.CHARGES, charges);
        long before = household.resources().counted(reste.resources());
        boolean known = before != UNKNOWN && charges != UNKNOWN;
        share(
                Quantity.RESTE_POUR_VIVRE,
                known ? Math.subtractExact(before, charges) : UNKNOWN,
                reste.divisor(adultAges.length, childAges));
    }

    private long charges(Set<Charge> counted) {
        long sum = 0;
        for (Charge charge : counted) {
            Euros known = household.charges().get(charge);
            if (known == null) {
                return UNKNOWN;
            }
            sum = Math.addExact(sum, known.cents());
        }
        return sum;
    }

    private void set(Quantity quantity, long value) {
        up[quantity.ordinal()] = value;
        down[quantity.ordinal()] = value;
    }

    private void share(Quantity quantity, long cents, long hundredths) {
        up[quantity.ordinal()] = cents == UNKNOWN ? UNKNOWN : Shares.up(cents, hundredths);
        down[quantity.ordinal()] = cents == UNKNOWN ? UNKNOWN : Shares.down(cents, hundredths);
    }

    /** A quantity, rounded up where it is a share; {@link #UNKNOWN} if not known. */
    long up(Quantity quantity) {
        return up[quantity.ordinal()];
    }

    /** The same, rounded down. */
    long down(Quantity quantity) {
        return down[quantity.ordinal()];
    }

    /** A quantity of money as it is shown, rounded up to the cent; null if not known. */
    public @Nullable Euros euros(Quantity quantity) {
        return up(quantity) == UNKNOWN ? null : Euros.ofCents(up(quantity));
    }

    Household household() {
        return household;
    }

    LocalDate on() {
        return on;
    }

    int[] ages(Who who) {
        return who == Who.ANY_CHILD ? childAges : adultAges;
    }

    Composition composition() {
        return Composition.of(adultAges.length, childAges.length);
    }

    /** Whether adults study: each of them, or at least one. */
    Truth students(Who who) {
        boolean decisive = who != Who.EVERY_ADULT;
        boolean unknown = false;
        for (Household.Adult adult : household.adults()) {
            if (adult.student() == null) {
                unknown = true;
            } else if (adult.student() == decisive) {
                return Truth.of(decisive);
            }
        }
        return unknown ? Truth.UNKNOWN : Truth.of(!decisive);
    }

    /** How often an aid was granted in so many months up to the day; {@link #UNKNOWN} if not known. */
    long timesGranted(String aid, int months) {
        List<Household.Grant> grants = household.grants();
        if (grants == null) {
            return UNKNOWN;
        }
        LocalDate after = on.minusMonths(months);
        long times = 0;
        for (Household.Grant grant : grants) {
            if (grant.aid().equals(aid)
                    && grant.on().isAfter(after)
                    && !grant.on().isAfter(on)) {
                times++;
            }
        }
        return times;
    }

    /** Of the questions for a sum, those that are not answered yet. */
    List<Question> missing(List<Question> asked) {
        return asked.stream().filter(question -> !isAnswered(question)).toList();
    }

    private boolean isAnswered(Question question) {
        return switch (question.kind()) {
            case RESOURCES ->
                household.resources().total() != null || household.resources().byKind() != null;
            case CHARGE -> household.charges().containsKey(Charge.valueOf(String.valueOf(question.about())));
            default -> false;
        };
    }

    /** Completed years; who is born on a 29 February is a year older from 1 March. */
    private static int age(LocalDate born, LocalDate on) {
        int years = on.getYear() - born.getYear();
        boolean before = on.getMonthValue() < born.getMonthValue()
                || (on.getMonthValue() == born.getMonthValue() && on.getDayOfMonth() < born.getDayOfMonth());
        return before ? years - 1 : years;
    }

    /** Completed months. */
    private static long months(@Nullable LocalDate since, LocalDate on) {
        if (since == null) {
            return UNKNOWN;
        }
        long months = (on.getYear() - since.getYear()) * 12L + on.getMonthValue() - since.getMonthValue();
        return on.getDayOfMonth() < since.getDayOfMonth() ? months - 1 : months;
    }

    @Override
    public String toString() {
        return "Facts[…]"; // so that no log can tell anybody's facts
    }
}
