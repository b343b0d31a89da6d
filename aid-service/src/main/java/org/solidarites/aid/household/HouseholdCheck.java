package org.solidarites.aid.household;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Income;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Refuses households that can not be, each fault in its own words and at its place. */
public final class HouseholdCheck {

    /** Emancipation is possible from 16 (Code civil, article 413-2). */
    private static final int YOUNGEST_ADULT = 16;

    private static final int OLDEST_ADULT = 130;
    private static final int YEARS_TO_A_CHILD = 12;

    /** Family benefits end with the 20th birthday, some of them and housing benefit with the 21st. */
    private static final int GROWN_UP = 21;

    private static final String HOUSING = "monthlyHousingCharges/";
    private static final String OTHERS = "monthlyOtherCharges/";
    private static final Euros MOST_PER_MONTH = Euros.of(100_000);

    private final String place;
    private final LocalDate on;
    private final LocalDate latestBirth;
    private final Communes communes;

    private HouseholdCheck(String place, LocalDate on, LocalDate today, Communes communes) {
        this.place = place;
        this.on = on;
        this.communes = communes;
        this.latestBirth = on.isBefore(today) ? on : today;
    }

    /**
     * Turns what was sent into facts.
     *
     * @param place where the household stands in the body, for the pointers of a refusal: {@code "household/"}
     * @param on the day that it is looked at
     * @param communes that may be told by their names
     * @throws Refusal {@code NO_ADULT}, {@code BIRTH_DATE_IN_THE_FUTURE}, {@code IMPLAUSIBLE_AGE}, {@code
     *     CHILD_TOO_OLD}, {@code CHILD_GROWN_UP}, {@code DATE_IN_THE_FUTURE}, {@code RESOURCES_TOLD_TWICE}, {@code
     *     NEGATIVE_AMOUNT}, {@code IMPLAUSIBLE_AMOUNT}, and those of the residence
     */
    public static Household check(HouseholdFacts sent, String place, LocalDate on, LocalDate today, Communes communes) {
        return new HouseholdCheck(place, on, today, communes).household(sent);
    }

    private Household household(HouseholdFacts sent) {
        List<HouseholdFacts.Adult> adults = sent.adults() == null ? List.of() : sent.adults();
        if (adults.isEmpty()) {
            throw AidProblem.NO_ADULT.refuse().at(at("adults"));
        }
        for (int i = 0; i < adults.size(); i++) {
            checkAdult(adults.get(i).birthDate(), at("adults/" + i + "/birthDate"));
        }
        LocalDate oldest = adults.stream()
                .map(HouseholdFacts.Adult::birthDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (int i = 0; i < sent.children().size(); i++) {
            checkChild(sent.children().get(i).birthDate(), oldest, at("children/" + i + "/birthDate"));
        }
        return new Household(
                adults.stream()
                        .map(adult -> new Household.Adult(adult.birthDate(), adult.student()))
                        .toList(),
                sent.children().stream()
                        .map(child -> new Household.Child(child.birthDate()))
                        .toList(),
                resources(sent),
                charges(sent),
                new ResidenceCheck(place, latestBirth, communes).home(sent, adults, oldest),
                known(sent.rights()),
                known(sent.declarations()),
                grants(sent.grants()),
                bills(sent.bills()));
    }

    private static <T> Map<String, T> known(@Nullable Map<String, T> sent) {
        return sent == null ? Map.of() : sent;
    }

    private Household.Resources resources(HouseholdFacts sent) {
        @Nullable Euros total = sent.monthlyResources();
        @Nullable Map<Income, Euros> byKind = sent.monthlyResourcesByKind();
        if (total != null && byKind != null) {
            throw AidProblem.RESOURCES_TOLD_TWICE.refuse().at(at("monthlyResourcesByKind"));
        }
        checkAmount(total, "monthlyResources");
        if (byKind != null) {
            byKind.forEach((kind, amount) -> checkAmount(amount, "monthlyResourcesByKind/" + kind));
            checkAmount(byKind.values().stream().reduce(Euros.ZERO, Euros::plus), "monthlyResourcesByKind");
        }
        return new Household.Resources(total, byKind);
    }

    private @Nullable List<Household.Grant> grants(@Nullable List<HouseholdFacts.PastGrant> sent) {
        if (sent == null) {
            return null;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).on().isAfter(latestBirth)) {
                throw AidProblem.DATE_IN_THE_FUTURE
                        .refuse()
                        .with("date", sent.get(i).on())
                        .with("latest", latestBirth)
                        .at(at("grants/" + i + "/on"));
            }
        }
        return sent.stream()
                .map(grant -> new Household.Grant(grant.aid(), grant.on()))
                .toList();
    }

    private Map<String, Euros> bills(@Nullable Map<String, Euros> sent) {
        Map<String, Euros> bills = known(sent);
        bills.forEach((aid, amount) -> checkAmount(amount, "bills/" + aid));
        return bills;
    }

    private void checkAdult(LocalDate birthDate, FieldError at) {
        checkBorn(birthDate, at);
        int age = Period.between(birthDate, on).getYears();
        if (age < YOUNGEST_ADULT || age > OLDEST_ADULT) {
            throw AidProblem.IMPLAUSIBLE_AGE.refuse().with("date", birthDate).at(at);
        }
    }

    private void checkChild(LocalDate birthDate, LocalDate oldestAdult, FieldError at) {
        checkBorn(birthDate, at);
        if (Period.between(birthDate, on).getYears() >= GROWN_UP) {
            throw AidProblem.CHILD_GROWN_UP
                    .refuse()
                    .with("date", birthDate)
                    .with("years", GROWN_UP)
                    .at(at);
        }
        if (birthDate.isBefore(oldestAdult.plusYears(YEARS_TO_A_CHILD))) {
            throw AidProblem.CHILD_TOO_OLD
                    .refuse()
                    .with("date", birthDate)
                    .with("years", YEARS_TO_A_CHILD)
                    .at(at);
        }
    }

    private void checkBorn(LocalDate birthDate, FieldError at) {
        if (birthDate.isAfter(latestBirth)) {
            throw AidProblem.BIRTH_DATE_IN_THE_FUTURE
                    .refuse()
                    .with("date", birthDate)
                    .with("latest", latestBirth)
                    .at(at);
        }
    }

    private Map<Charge, Euros> charges(HouseholdFacts sent) {
        Map<Charge, Euros> known = new EnumMap<>(Charge.class);
        HouseholdFacts.@Nullable HousingCharges housing = sent.monthlyHousingCharges();
        if (housing != null) {
            put(known, Charge.RENT, housing.rent(), HOUSING + "rent");
            put(known, Charge.ENERGY, housing.energy(), HOUSING + "energy");
            put(known, Charge.WATER, housing.water(), HOUSING + "water");
            put(known, Charge.INSURANCE, housing.insurance(), HOUSING + "insurance");
        }
        HouseholdFacts.@Nullable OtherCharges others = sent.monthlyOtherCharges();
        if (others != null) {
            put(known, Charge.HEALTH, others.health(), OTHERS + "health");
            put(known, Charge.CHILDCARE, others.childcare(), OTHERS + "childcare");
            put(known, Charge.MAINTENANCE, others.maintenance(), OTHERS + "maintenance");
            put(known, Charge.TRANSPORT, others.transport(), OTHERS + "transport");
            put(known, Charge.PHONE_AND_INTERNET, others.phoneAndInternet(), OTHERS + "phoneAndInternet");
            put(known, Charge.DEBT, others.debt(), OTHERS + "debt");
        }
        return known;
    }

    private void put(Map<Charge, Euros> known, Charge charge, @Nullable Euros amount, String field) {
        checkAmount(amount, field);
        if (amount != null) {
            known.put(charge, amount);
        }
    }

    private void checkAmount(@Nullable Euros amount, String field) {
        if (amount == null) {
            return;
        }
        if (amount.isNegative()) {
            throw AidProblem.NEGATIVE_AMOUNT.refuse().at(at(field));
        }
        if (amount.compareTo(MOST_PER_MONTH) > 0) {
            throw AidProblem.IMPLAUSIBLE_AMOUNT
                    .refuse()
                    .with("most", MOST_PER_MONTH)
                    .at(at(field));
        }
    }

    private FieldError at(String field) {
        return FieldError.inBody(place + field);
    }
}
