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
 * What is awarded for each year and in which instalments it is paid. What was paid and the instalments of a year make up
 * its award to the cent.
 *
 * @param awarded euros by year
 * @param instalments those still to be paid
 * @param paid euros by year that were paid before; none for a new grant
 */
public record GrantPlan(
        SortedMap<Integer, Euros> awarded, List<PlannedInstalment> instalments, SortedMap<Integer, Euros> paid) {

    /**
     * Checks that the plan adds up.
     *
     * @throws Refusal {@code INSTALMENTS_DO_NOT_ADD_UP}, {@code INSTALMENT_DATE_INVALID}, {@code REPORT_YEAR_INVALID}
     */
    public GrantPlan {
        awarded = Collections.unmodifiableSortedMap(new TreeMap<>(awarded));
        instalments = List.copyOf(instalments);
        paid = Collections.unmodifiableSortedMap(new TreeMap<>(paid));
        requireSums(awarded, instalments, paid);
        for (int i = 0; i < instalments.size(); i++) {
            requireDate(instalments.get(i), "instalments/" + i);
            requireReportYear(instalments.get(i), awarded, "instalments/" + i);
        }
    }

    /** The plan of a new grant. */
    public GrantPlan(SortedMap<Integer, Euros> awarded, List<PlannedInstalment> instalments) {
        this(awarded, instalments, new TreeMap<>());
    }

    private static void requireSums(
            SortedMap<Integer, Euros> awarded, List<PlannedInstalment> instalments, SortedMap<Integer, Euros> paid) {
        SortedMap<Integer, Euros> planned = new TreeMap<>(paid);
        awarded.keySet().forEach(year -> planned.putIfAbsent(year, Euros.ZERO));
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

    private static void requireDate(PlannedInstalment instalment, String place) {
        int late = instalment.plannedOn().getYear() - instalment.year();
        if (late != 0 && late != 1) {
            throw FoodCoopProblem.INSTALMENT_DATE_INVALID
                    .refuse()
                    .with("plannedOn", instalment.plannedOn())
                    .with("year", instalment.year())
                    .at(FieldError.inBody(place + "/plannedOn"));
        }
    }

    private static void requireReportYear(
            PlannedInstalment instalment, SortedMap<Integer, Euros> awarded, String place) {
        boolean wanted = instalment.requires() == Requirement.REPORT_ACCEPTED;
        Integer year = instalment.reportYear();
        if (wanted ? year == null || !awarded.containsKey(year) : year != null) {
            throw FoodCoopProblem.REPORT_YEAR_INVALID
                    .refuse()
                    .with("label", instalment.label())
                    .at(FieldError.inBody(place + "/reportYear"));
        }
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
