package org.solidarites.foodcoop.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.budget.YearlyAmounts;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.organization.Siret;

/** What must be right in a project before it is received. Plain rules: they run without database or web. */
final class SubmissionRules {

    private SubmissionRules() {}

    /**
     * Checks a project against the terms of its call.
     *
     * @throws Refusal {@code INVALID_SIRET}, {@code YEAR_NAMED_TWICE}, {@code YEAR_OUTSIDE_CALL},
     *     {@code REQUEST_OVER_ENVELOPE}, {@code PARTNER_NAMED_TWICE}, {@code SPLIT_DOES_NOT_ADD_UP}
     */
    static void check(NewProject project, CallTerms call) {
        Siret.require(project.lead().siret(), "lead/siret");
        requirePartners(project.split());
        SortedMap<Integer, Euros> requested = YearlyAmounts.byYear(project.requested(), "requested");
        call.requireYears(project.requested(), "requested");
        requireWithin(project.requested(), call.yearlyEnvelope());
        requireSplit(project.split(), YearlyAmounts.sum(requested.values()));
    }

    private static void requirePartners(List<ProjectMember> split) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < split.size(); i++) {
            String siret = split.get(i).siret();
            String place = "split/" + i + "/siret";
            Siret.require(siret, place);
            if (!seen.add(siret)) {
                throw FoodCoopProblem.PARTNER_NAMED_TWICE
                        .refuse()
                        .with("siret", siret)
                        .at(FieldError.inBody(place));
            }
        }
    }

    private static void requireWithin(List<YearAmount> requested, Euros envelope) {
        for (int i = 0; i < requested.size(); i++) {
            YearAmount year = requested.get(i);
            if (year.amount().compareTo(envelope) > 0) {
                throw FoodCoopProblem.REQUEST_OVER_ENVELOPE
                        .refuse()
                        .with("year", year.year())
                        .with("requested", year.amount())
                        .with("envelope", envelope)
                        .at(FieldError.inBody("requested/" + i + "/amount"));
            }
        }
    }

    private static void requireSplit(List<ProjectMember> split, Euros requested) {
        Euros shares =
                YearlyAmounts.sum(split.stream().map(ProjectMember::amount).toList());
        if (!shares.equals(requested)) {
            throw FoodCoopProblem.SPLIT_DOES_NOT_ADD_UP
                    .refuse()
                    .with("shares", shares)
                    .with("requested", requested)
                    .at(FieldError.inBody("split"));
        }
    }
}
