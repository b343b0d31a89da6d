package org.solidarites.foodcoop.call;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/**
 * What must be right in the terms of a call. Plain rules.
 *
 * @param place where they stand in the body, for the pointer of a refusal
 */
record TermsRules(CallTerms terms, String place) {

    private static final int YEARS_AROUND = 10;
    private static final int WHOLE = 100;

    /**
     * Checks them.
     *
     * @throws Refusal {@code YEAR_NAMED_TWICE}, {@code CALL_PERIOD_INVALID}, {@code PROJECTS_WANTED_INVALID},
     *     {@code FORM_NAMED_TWICE}, {@code PIECE_NAMED_TWICE}, {@code CRITERIA_WEIGHTS_INVALID}
     */
    void check() {
        SortedMap<Integer, Euros> years = terms.byYear(place);
        requirePeriod(years.firstKey(), years.lastKey());
        if (terms.projectsMin() > terms.projectsMax()) {
            throw FoodCoopProblem.PROJECTS_WANTED_INVALID
                    .refuse()
                    .with("min", terms.projectsMin())
                    .with("max", terms.projectsMax())
                    .at(FieldError.inBody(place + "projectsMin"));
        }
        requireOnce(terms.applicants(), Applicant::form, FoodCoopProblem.FORM_NAMED_TWICE, "applicants/%d/form");
        requireOnce(terms.pieces(), RequiredPiece::code, FoodCoopProblem.PIECE_NAMED_TWICE, "pieces/%d/code");
        requireWeights(terms.criteria());
    }

    private void requirePeriod(int first, int last) {
        boolean near =
                isNear(terms.opensAt(), first) && isNear(terms.closesAt(), first) && isNear(terms.opensAt(), last);
        if (!near || !terms.opensAt().isBefore(terms.closesAt())) {
            throw FoodCoopProblem.CALL_PERIOD_INVALID
                    .refuse()
                    .with("opensAt", terms.opensAt())
                    .with("closesAt", terms.closesAt())
                    .at(FieldError.inBody(place + "opensAt"))
                    .at(FieldError.inBody(place + "closesAt"));
        }
    }

    /** Far dates are slips of the pen, and beyond what a database can hold. */
    private static boolean isNear(OffsetDateTime date, int year) {
        return Math.abs((long) date.getYear() - year) <= YEARS_AROUND;
    }

    private <T> void requireOnce(List<T> items, Function<T, Object> name, FoodCoopProblem twice, String list) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object named = name.apply(items.get(i));
            if (!seen.add(named)) {
                throw twice.refuse().with("name", named).at(FieldError.inBody(place + list.formatted(i)));
            }
        }
    }

    /** Either all criteria are weighed against each other, and make up the whole, or none is. */
    private void requireWeights(List<Criterion> criteria) {
        List<Integer> weights = criteria.stream()
                .map(Criterion::weight)
                .filter(Objects::nonNull)
                .toList();
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        if (!weights.isEmpty() && (weights.size() < criteria.size() || sum != WHOLE)) {
            throw FoodCoopProblem.CRITERIA_WEIGHTS_INVALID
                    .refuse()
                    .with("sum", sum)
                    .at(FieldError.inBody(place + "criteria"));
        }
    }
}
