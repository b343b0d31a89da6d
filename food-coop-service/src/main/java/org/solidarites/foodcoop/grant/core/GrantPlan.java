package org.solidarites.foodcoop.grant.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/**
 * What is awarded for each year and in which instalments it is paid. The instalments of a year make up its award to
 * the cent.
 *
 * @param awarded euros by year
 */
public record GrantPlan(SortedMap<Integer, Euros> awarded, List<PlannedInstalment> instalments) {

    /**
     * Checks that the plan adds up.
     *
     * @throws Refusal {@code INSTALMENTS_DO_NOT_ADD_UP}
     */
    public GrantPlan {
        awarded = Collections.unmodifiableSortedMap(new TreeMap<>(awarded));
        instalments = List.copyOf(instalments);
        requireSums(awarded, instalments);
    }

    private static void requireSums(SortedMap<Integer, Euros> awarded, List<PlannedInstalment> instalments) {
        SortedMap<Integer, Euros> planned = new TreeMap<>();
        awarded.keySet().forEach(year -> planned.put(year, Euros.ZERO));
        instalments.forEach(instalment -> planned.merge(instalment.year(), instalment.amount(), Euros::plus));
        planned.forEach((year, sum) -> {
            Euros award = awarded.getOrDefault(year, Euros.ZERO);
            if (!sum.equals(award)) {
                throw FoodCoopProblem.INSTALMENTS_DO_NOT_ADD_UP
                        .refuse()
                        .with("year", year)
                        .with("planned", sum)
                        .with("awarded", award)
                        .at(FieldError.inBody("instalments"));
            }
        });
    }

    /**
     * Lets the award through if each year has enough left; what one year has over helps no other.
     *
     * @param left euros still to award, by year
     * @throws Refusal {@code AWARD_OVER_ENVELOPE}
     */
    public void requireWithin(Map<Integer, Euros> left) {
        awarded.forEach((year, amount) -> {
            Euros there = left.getOrDefault(year, Euros.ZERO);
            if (amount.compareTo(there) > 0) {
                throw FoodCoopProblem.AWARD_OVER_ENVELOPE
                        .refuse()
                        .with("year", year)
                        .with("left", there)
                        .with("awarded", amount)
                        .at(FieldError.inBody("awarded"));
            }
        });
    }
}
