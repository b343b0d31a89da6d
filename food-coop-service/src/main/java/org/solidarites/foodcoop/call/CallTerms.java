package org.solidarites.foodcoop.call;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;

/**
 * What a project has to fit into.
 *
 * @param yearlyEnvelope euros for all projects together in each year
 */
public record CallTerms(UUID callId, int firstYear, int years, Euros yearlyEnvelope) {

    /** Its years, earliest first. */
    public List<Integer> allYears() {
        return IntStream.range(firstYear, firstYear + years).boxed().toList();
    }

    /**
     * Lets only years of the call through.
     *
     * @param place where the amounts stand in the body, for the pointer of a refusal
     * @throws Refusal {@code YEAR_OUTSIDE_CALL}
     */
    public void requireYears(List<YearAmount> amounts, String place) {
        List<Integer> known = allYears();
        for (int i = 0; i < amounts.size(); i++) {
            if (!known.contains(amounts.get(i).year())) {
                throw FoodCoopProblem.YEAR_OUTSIDE_CALL
                        .refuse()
                        .with("year", amounts.get(i).year())
                        .with("first", known.getFirst())
                        .with("last", known.getLast())
                        .at(FieldError.inBody(place + "/" + i + "/year"));
            }
        }
    }
}
