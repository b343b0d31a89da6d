package org.solidarites.foodcoop.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.budget.YearlyAmounts;
import org.solidarites.foodcoop.grant.core.GrantPlan;
import org.solidarites.foodcoop.grant.core.PlannedInstalment;

/**
 * What the committee awards.
 *
 * @param awarded euros for each year
 * @param instalments how it is paid; those of a year add up to its award
 */
public record NewAward(
        @NotEmpty @Size(max = 10) List<@NotNull @Valid YearAmount> awarded,
        @NotEmpty @Size(max = 60) List<@NotNull @Valid PlannedInstalment> instalments) {

    /**
     * The plan of the grant.
     *
     * @throws Refusal {@code YEAR_NAMED_TWICE}, {@code INSTALMENTS_DO_NOT_ADD_UP}
     */
    GrantPlan plan() {
        return new GrantPlan(YearlyAmounts.byYear(awarded, "awarded"), instalments);
    }
}
