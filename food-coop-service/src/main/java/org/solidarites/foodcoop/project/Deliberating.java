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
     * @throws Refusal {@code CALL_NOT_FOUND}, {@code SESSION_NOT_OPEN}, {@code DELIBERATION_DATE_INVALID},
     *     {@code PROJECTS_NOT_EXAMINED}
     */
    CallView deliberate(UUID call, Deliberation decided) {
        // Projects before the call, as for an award or an examination, so that none ever waits for another.
        projects.hold(call);
        CallView ended = calls.deliberate(call, decided);
        long unexamined = projects.count(call, ProjectState.SUBMITTED);
        if (unexamined > 0) {
            throw FoodCoopProblem.PROJECTS_NOT_EXAMINED.refuse().with("projects", unexamined);
        }
        projects.inStates(call, List.of(ProjectState.ELIGIBLE)).forEach(project -> {
            project.leaveOut();
            projects.keep(project);
        });
        return ended;
    }
}
