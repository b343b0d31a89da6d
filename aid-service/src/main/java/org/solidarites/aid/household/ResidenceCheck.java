package org.solidarites.aid.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.Household;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Where a household lives: in one commune, since a day on which somebody of it was born.
 *
 * @param place where the household stands in the body
 * @param latest day that can have been
 */
record ResidenceCheck(String place, LocalDate latest, Communes communes) {

    /**
     * Its home.
     *
     * @throws Refusal {@code UNKNOWN_COMMUNE}, {@code POSTAL_CODE_AS_COMMUNE}, {@code TWO_RESIDENCES}, {@code
     *     DATE_IN_THE_FUTURE}, {@code RESIDENT_BEFORE_BIRTH}
     */
    Household.Home home(HouseholdFacts sent, List<HouseholdFacts.Adult> adults, LocalDate oldestBirth) {
        return new Household.Home(commune(sent, adults), since(sent.residentSince(), oldestBirth));
    }

    private @Nullable String commune(HouseholdFacts sent, List<HouseholdFacts.Adult> adults) {
        @Nullable String first = communes.code(sent.commune(), at("commune"));
        for (int i = 0; i < adults.size(); i++) {
            FieldError at = at("adults/" + i + "/commune");
            @Nullable String other = communes.code(adults.get(i).commune(), at);
            if (first != null && other != null && !first.equals(other)) {
                throw AidProblem.TWO_RESIDENCES
                        .refuse()
                        .with("first", first)
                        .with("second", other)
                        .at(at);
            }
            first = first == null ? other : first;
        }
        return first;
    }

    private @Nullable LocalDate since(@Nullable LocalDate since, LocalDate oldestBirth) {
        if (since == null) {
            return null;
        }
        if (since.isAfter(latest)) {
            throw AidProblem.DATE_IN_THE_FUTURE
                    .refuse()
                    .with("date", since)
                    .with("latest", latest)
                    .at(at("residentSince"));
        }
        if (since.isBefore(oldestBirth)) {
            throw AidProblem.RESIDENT_BEFORE_BIRTH.refuse().with("date", since).at(at("residentSince"));
        }
        return since;
    }

    private FieldError at(String field) {
        return FieldError.inBody(place + field);
    }
}
