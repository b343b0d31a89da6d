package org.solidarites.foodcoop.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.CallView;
import org.solidarites.foodcoop.call.Calls;
import org.solidarites.foodcoop.call.Deliberation;

/** Ends a call: what has no grant by then gets none. */
@ApplicationScoped
class Deliberating {

    private final ProjectRepository projects;
    private final Calls calls;

    Deliberating(ProjectRepository projects, Calls calls) {
        this.projects = projects;
        this.calls = calls;
    }

    /**
     * Ends the call.
     *
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SESSION_NOT_OPEN}, {@code PROJECTS_NOT_EXAMINED}
     */
    CallView deliberate(UUID call, Deliberation decided) {
        // Projects before the call, as for an award, so that the two never wait for each other.
        List<Project> open = projects.heldIn(call, ProjectState.ELIGIBLE);
        CallView ended = calls.deliberate(call, decided);
        long unexamined =
                projects.inStates(call, List.of(ProjectState.SUBMITTED)).size();
        if (unexamined > 0) {
            throw FoodCoopProblem.PROJECTS_NOT_EXAMINED.refuse().with("projects", unexamined);
        }
        open.forEach(project -> {
            project.leaveOut();
            projects.keep(project);
        });
        return ended;
    }
}
