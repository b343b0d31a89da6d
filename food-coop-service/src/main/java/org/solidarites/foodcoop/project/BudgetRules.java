package org.solidarites.foodcoop.project;

import java.util.List;
import java.util.SortedMap;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.budget.YearlyAmounts;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.call.RequiredPiece;

/** The rules on what a project costs, whom it is for and what comes with it ({@code domain.md} 4.1). */
final class BudgetRules {

    private BudgetRules() {}

    /** Each year of the budget is one of the call and stands there once. */
    static void years(NewProject project, CallTerms call) {
        List<YearAmount> requested = project.budget().stream()
                .map(year -> new YearAmount(year.year(), year.requested()))
                .toList();
        YearlyAmounts.byYear(requested, "budget");
        call.requireYears(project.budget().stream().map(BudgetYear::year).toList(), "budget");
    }

    /** No year asks for more than all projects together can have. */
    static void envelope(NewProject project, CallTerms call) {
        SortedMap<Integer, Euros> envelopes = call.byYear();
        for (int i = 0; i < project.budget().size(); i++) {
            BudgetYear year = project.budget().get(i);
            Euros envelope = envelopes.getOrDefault(year.year(), Euros.ZERO);
            if (year.requested().compareTo(envelope) > 0) {
                throw FoodCoopProblem.REQUEST_OVER_ENVELOPE
                        .refuse()
                        .with("year", year.year())
                        .with("requested", year.requested())
                        .with("envelope", envelope)
                        .at(FieldError.inBody("budget/" + i + "/requested"));
            }
        }
    }

    /** No year asks for more than it costs. */
    static void costs(NewProject project, CallTerms call) {
        for (int i = 0; i < project.budget().size(); i++) {
            BudgetYear year = project.budget().get(i);
            if (year.requested().compareTo(year.cost()) > 0) {
                throw FoodCoopProblem.REQUEST_OVER_COST
                        .refuse()
                        .with("year", year.year())
                        .with("requested", year.requested())
                        .with("cost", year.cost())
                        .at(FieldError.inBody("budget/" + i + "/requested"));
            }
        }
    }

    /** The shares add up to the request. */
    static void split(NewProject project, CallTerms call) {
        if (!project.shared().equals(project.requested())) {
            throw FoodCoopProblem.SPLIT_DOES_NOT_ADD_UP
                    .refuse()
                    .with("shares", project.shared())
                    .with("requested", project.requested())
                    .at(FieldError.inBody("partners"));
        }
    }

    /** It is for people who live or are domiciled in Nantes. */
    static void beneficiaries(NewProject project, CallTerms call) {
        if (!project.beneficiaries().inNantes()) {
            throw FoodCoopProblem.BENEFICIARIES_ELSEWHERE.refuse().at(FieldError.inBody("beneficiaries/inNantes"));
        }
    }

    /** A partnership that was there before brings something new. */
    static void somethingNew(NewProject project, CallTerms call) {
        ExistingPartnership before = project.existingPartnership();
        if (before != null && !before.bringsSomethingNew()) {
            throw FoodCoopProblem.NOTHING_NEW.refuse().at(FieldError.inBody("existingPartnership"));
        }
    }

    /** Every required piece is there. */
    static void pieces(NewProject project, CallTerms call) {
        List<String> missing = call.pieces().stream()
                .filter(piece -> !project.pieces().contains(piece.code()))
                .map(RequiredPiece::code)
                .toList();
        if (!missing.isEmpty()) {
            throw FoodCoopProblem.PIECES_MISSING
                    .refuse()
                    .with("pieces", String.join(", ", missing))
                    .at(FieldError.inBody("pieces"));
        }
    }
}
