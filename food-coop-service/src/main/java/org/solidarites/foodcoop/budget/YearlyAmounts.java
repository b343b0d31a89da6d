package org.solidarites.foodcoop.budget;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Reads lists of amounts by year. */
public final class YearlyAmounts {

    private YearlyAmounts() {}

    /**
     * The amounts by year, earliest first.
     *
     * @param place where the list stands in the body, for the pointer of a refusal
     * @throws Refusal {@code YEAR_NAMED_TWICE}
     */
    public static SortedMap<Integer, Euros> byYear(List<YearAmount> amounts, String place) {
        SortedMap<Integer, Euros> byYear = new TreeMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            YearAmount one = amounts.get(i);
            if (byYear.put(one.year(), one.amount()) != null) {
                throw FoodCoopProblem.YEAR_NAMED_TWICE
                        .refuse()
                        .with("year", one.year())
                        .at(FieldError.inBody(place + "/" + i + "/year"));
            }
        }
        return Collections.unmodifiableSortedMap(byYear);
    }

    /** The amounts as a list, earliest year first. */
    public static List<YearAmount> list(SortedMap<Integer, Euros> byYear) {
        return byYear.entrySet().stream()
                .map(year -> new YearAmount(year.getKey(), year.getValue()))
                .toList();
    }
}
