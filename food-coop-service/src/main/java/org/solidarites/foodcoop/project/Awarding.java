package org.solidarites.foodcoop.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.call.Calls;
import org.solidarites.foodcoop.call.Calls.HeldEnvelopes;
import org.solidarites.foodcoop.grant.GrantView;
import org.solidarites.foodcoop.grant.Grants;
import org.solidarites.foodcoop.grant.core.GrantPlan;

/**
 * Awards a project. It holds the project, then the call, always in this order, so that what is left of the envelopes
 * stays as it was counted until the award is written.
 */
@ApplicationScoped
class Awarding {

    private final ProjectRepository projects;
    private final Calls calls;
    private final Grants grants;
    private final Clock clock;

    Awarding(ProjectRepository projects, Calls calls, Grants grants, Clock clock) {
        this.projects = projects;
        this.calls = calls;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Awards the project and makes its grant.
     *
     * @throws Refusal {@code PROJECT_NOT_FOUND}, {@code PROJECT_STATE_FORBIDS}, {@code YEAR_NAMED_TWICE},
     *     {@code SESSION_NOT_OPEN}, {@code YEAR_OUTSIDE_CALL}, {@code AWARD_OVER_REQUEST}, {@code INSTALMENTS_DO_NOT_ADD_UP}, {@code AWARD_OVER_ENVELOPE}
     */
    GrantView award(UUID id, NewAward award) {
        Project project = projects.held(id).orElseThrow(FoodCoopProblem.PROJECT_NOT_FOUND::refuse);
        project.requireAwardable();
        HeldEnvelopes envelopes = calls.holdForAward(project.callId());
        envelopes
                .terms()
                .requireYears(award.awarded().stream().map(YearAmount::year).toList(), "awarded");
        GrantPlan plan = award.plan();
        requireRequested(project.content(), plan);
        plan.requireWithin(envelopes.left());
        GrantView grant = grants.award(project.asAwarded(), plan, clock.instant());
        project.award(grant.id());
        projects.keep(project);
        return grant;
    }

    /** Nobody is given more than was asked for. */
    private static void requireRequested(NewProject project, GrantPlan plan) {
        plan.awarded().forEach((year, amount) -> {
            Euros requested = project.budget().stream()
                    .filter(one -> one.year().equals(year))
                    .map(BudgetYear::requested)
                    .findFirst()
                    .orElse(Euros.ZERO);
            if (amount.compareTo(requested) > 0) {
                throw FoodCoopProblem.AWARD_OVER_REQUEST
                        .refuse()
                        .with("year", year)
                        .with("requested", requested)
                        .with("awarded", amount)
                        .at(FieldError.inBody("awarded"));
            }
        });
    }
}
