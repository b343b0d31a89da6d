package org.solidarites.foodcoop.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.Calls;

/** Examines a project. It holds the project, then the call, as an award does: the call is deliberated before or after. */
@ApplicationScoped
class Examining {

    private final ProjectRepository projects;
    private final Calls calls;

    Examining(ProjectRepository projects, Calls calls) {
        this.projects = projects;
        this.calls = calls;
    }

    /**
     * An officer finds whether the project fits its call.
     *
     * @throws Refusal {@code PROJECT_NOT_FOUND}, {@code CALL_STATE_FORBIDS} once the call is deliberated,
     *     {@code PROJECT_STATE_FORBIDS}
     */
    Project examine(UUID id, EligibilityFinding found) {
        Project project = projects.held(id).orElseThrow(FoodCoopProblem.PROJECT_NOT_FOUND::refuse);
        calls.holdUndecided(project.callId());
        project.examine(found);
        return projects.keep(project);
    }
}
