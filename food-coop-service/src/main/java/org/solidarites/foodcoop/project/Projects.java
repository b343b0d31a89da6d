package org.solidarites.foodcoop.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/** What other features may ask of the projects. */
@ApplicationScoped
public class Projects {

    private final ProjectRepository projects;

    Projects(ProjectRepository projects) {
        this.projects = projects;
    }

    /**
     * A project to be judged.
     *
     * @throws Refusal {@code PROJECT_NOT_FOUND}, {@code PROJECT_NOT_ELIGIBLE}
     */
    public Candidate candidate(UUID id) {
        Project project = projects.findByIdOptional(id).orElseThrow(FoodCoopProblem.PROJECT_NOT_FOUND::refuse);
        if (project.state() != ProjectState.ELIGIBLE) {
            throw FoodCoopProblem.PROJECT_NOT_ELIGIBLE.refuse().with("present", project.state());
        }
        return candidate(project);
    }

    /**
     * A project in whatever state.
     *
     * @throws Refusal {@code PROJECT_NOT_FOUND}
     */
    public Candidate anyCandidate(UUID id) {
        return candidate(projects.findByIdOptional(id).orElseThrow(FoodCoopProblem.PROJECT_NOT_FOUND::refuse));
    }

    /** All projects of a call that were found eligible, whatever became of them since. */
    public List<Candidate> candidates(UUID call) {
        return projects
                .inStates(call, List.of(ProjectState.ELIGIBLE, ProjectState.AWARDED, ProjectState.NOT_RETAINED))
                .stream()
                .map(Projects::candidate)
                .toList();
    }

    private static Candidate candidate(Project project) {
        return new Candidate(
                project.id(),
                project.callId(),
                project.content().title(),
                project.organization(),
                project.content().partners().stream()
                        .map(partner -> partner.siret())
                        .collect(Collectors.toUnmodifiableSet()),
                project.content().requested());
    }

    /**
     * A project as the jury has it before it.
     *
     * @param organization alias of the association that handed it in
     * @param sirets of all partners
     * @param requested euros over all years
     */
    public record Candidate(
            UUID id, UUID callId, String title, String organization, Set<String> sirets, Euros requested) {}
}
