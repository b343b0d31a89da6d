package org.solidarites.foodcoop.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.call.Calls;

/** The examination of projects over HTTP. */
@Path("/v1/projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
@RunOnVirtualThread
public class ExaminationResource {

    private final ProjectRepository projects;
    private final Examining examining;
    private final Calls calls;
    private final Callers callers;

    ExaminationResource(ProjectRepository projects, Examining examining, Calls calls, Callers callers) {
        this.projects = projects;
        this.examining = examining;
        this.calls = calls;
        this.callers = callers;
    }

    /** Checks a project that was handed in against each rule that its call has now. */
    @GET
    @Path("/checks")
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(
            summary = "Check a project that was handed in",
            description = "Every rule that the call has now, with whether the project keeps it and, where not, why.")
    public List<RuleCheck> check(
            @Parameter(description = "Id of the project.") @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String language) {
        Project project =
                projects.visible(id, callers.current()).orElseThrow(FoodCoopProblem.PROJECT_NOT_FOUND::refuse);
        Locale reader = ProblemMessages.language(language);
        return CallRule.findings(project.content(), calls.terms(project.callId())).stream()
                .map(finding -> RuleCheck.of(finding, reader))
                .toList();
    }

    /** An officer finds whether a project fits its call. */
    @POST
    @Path("/eligibility")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Find a project eligible or not",
            description =
                    "With the reason, which its association reads. It may be found otherwise until it is awarded or its"
                            + " call is deliberated.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response examine(
            @Parameter(description = "Id of the project.") @PathParam("id") UUID id,
            @Valid @NotNull EligibilityFinding found) {
        Project project = examining.examine(id, found);
        return Answers.versioned(project.version(), project.view());
    }
}
