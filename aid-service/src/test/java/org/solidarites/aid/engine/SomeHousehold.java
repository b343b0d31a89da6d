package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** Builds households for tests: nothing is known that is not said. */
public final class SomeHousehold {

    private final List<Household.Adult> adults = new ArrayList<>();
    private final List<Household.Child> children = new ArrayList<>();
    private final Map<Charge, Euros> charges = new EnumMap<>(Charge.class);
    private final Map<String, Boolean> rights = new HashMap<>();
    private final Map<String, Boolean> declarations = new HashMap<>();
    private final Map<String, Euros> bills = new HashMap<>();
    private Household.Resources resources = Household.Resources.UNKNOWN;
    private @Nullable String commune;
    private @Nullable LocalDate since;
    private @Nullable List<Household.Grant> grants;

    private SomeHousehold() {}

    public static SomeHousehold ofAdults(String... birthDates) {
        SomeHousehold some = new SomeHousehold();
        Arrays.stream(birthDates).forEach(born -> some.adults.add(new Household.Adult(LocalDate.parse(born), false)));
        return some;
    }

    /** So many adults and children of middling age. */
    public static SomeHousehold of(int adults, int children) {
        SomeHousehold some = new SomeHousehold();
        for (int i = 0; i < adults; i++) {
            some.adult("1985-01-01", false);
        }
        for (int i = 0; i < children; i++) {
            some.child("2015-01-01");
        }
        return some;
    }

    public SomeHousehold adult(String birthDate, @Nullable Boolean student) {
        adults.add(new Household.Adult(LocalDate.parse(birthDate), student));
        return this;
    }

    public SomeHousehold child(String birthDate) {
        children.add(new Household.Child(LocalDate.parse(birthDate)));
        return this;
    }

    public SomeHousehold with(@Nullable Euros monthlyResources) {
        resources = new Household.Resources(monthlyResources, null);
        return this;
    }

    public SomeHousehold with(Map<Income, Euros> byKind) {
        resources = new Household.Resources(null, byKind);
        return this;
    }

    public SomeHousehold paying(Charge charge, Euros monthly) {
        charges.put(charge, monthly);
        return this;
    }

    /** Whole euros a month. */
    public SomeHousehold paying(long rent, long energy, long water, long insurance) {
        return paying(Charge.RENT, Euros.of(rent))
                .paying(Charge.ENERGY, Euros.of(energy))
                .paying(Charge.WATER, Euros.of(water))
                .paying(Charge.INSURANCE, Euros.of(insurance));
    }

    public SomeHousehold in(@Nullable String where) {
        commune = where;
        return this;
    }

    public SomeHousehold since(String day) {
        since = LocalDate.parse(day);
        return this;
    }

    public SomeHousehold holding(String right, boolean held) {
        rights.put(right, held);
        return this;
    }

    public SomeHousehold declaring(String code, boolean answer) {
        declarations.put(code, answer);
        return this;
    }

    public SomeHousehold granted(String aid, String on) {
        List<Household.Grant> known = grants == null ? new ArrayList<>() : grants;
        known.add(new Household.Grant(aid, LocalDate.parse(on)));
        grants = known;
        return this;
    }

    public SomeHousehold billed(String aid, Euros amount) {
        bills.put(aid, amount);
        return this;
    }

    public Household build() {
        return new Household(
                adults,
                children,
                resources,
                charges,
                new Household.Home(commune, since),
                rights,
                declarations,
                grants,
                bills);
    }
}
