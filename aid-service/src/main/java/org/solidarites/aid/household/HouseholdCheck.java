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
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Refuses households that can not be, each fault in its own words and at its place. */
public final class HouseholdCheck {

    /** Emancipation is possible from 16 (Code civil, article 413-2). */
    private static final int YOUNGEST_ADULT = 16;

    private static final int OLDEST_ADULT = 130;
    private static final int YEARS_TO_A_CHILD = 12;
    private static final Euros MOST_PER_MONTH = Euros.of(100_000);

    private final String place;
    private final LocalDate on;
    private final LocalDate latestBirth;

    private HouseholdCheck(String place, LocalDate on, LocalDate today) {
        this.place = place;
        this.on = on;
        this.latestBirth = on.isBefore(today) ? on : today;
    }

    /**
     * Turns what was sent into facts.
     *
     * @param place where the household stands in the body, for the pointers of a refusal: {@code "household/"}
     * @param on the day that it is looked at
     * @throws Refusal {@code NO_ADULT}, {@code BIRTH_DATE_IN_THE_FUTURE}, {@code IMPLAUSIBLE_AGE}, {@code
     *     CHILD_TOO_OLD}, {@code NEGATIVE_AMOUNT}, {@code IMPLAUSIBLE_AMOUNT}
     */
    public static Household check(HouseholdFacts sent, String place, LocalDate on, LocalDate today) {
        return new HouseholdCheck(place, on, today).household(sent);
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
        checkAmount(sent.monthlyResources(), "monthlyResources");
        return new Household(
                adults.stream()
                        .map(adult -> new Household.Adult(adult.birthDate(), adult.student()))
                        .toList(),
                sent.children().stream()
                        .map(child -> new Household.Child(child.birthDate()))
                        .toList(),
                sent.monthlyResources(),
                charges(sent.monthlyHousingCharges()),
                sent.commune() == null || sent.commune().isBlank()
                        ? null
                        : sent.commune().strip());
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

    private Map<Charge, Euros> charges(HouseholdFacts.@Nullable HousingCharges sent) {
        Map<Charge, Euros> known = new EnumMap<>(Charge.class);
        if (sent != null) {
            put(known, Charge.RENT, sent.rent(), "rent");
            put(known, Charge.ENERGY, sent.energy(), "energy");
            put(known, Charge.WATER, sent.water(), "water");
            put(known, Charge.INSURANCE, sent.insurance(), "insurance");
        }
        return known;
    }

    private void put(Map<Charge, Euros> known, Charge charge, @Nullable Euros amount, String field) {
        checkAmount(amount, "monthlyHousingCharges/" + field);
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
