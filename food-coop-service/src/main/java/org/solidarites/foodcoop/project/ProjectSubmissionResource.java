package org.solidarites.foodcoop.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
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
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.foodcoop.call.CallTerms;
import org.solidarites.foodcoop.call.Calls;

/** Projects handed in for a call over HTTP. */
@Path("/v1/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projects", description = "What partnerships of associations propose, and what they are awarded.")
@RunOnVirtualThread
public class ProjectSubmissionResource {

    private final ProjectRepository projects;
    private final Calls calls;
    private final Callers callers;
    private final Clock clock;

    ProjectSubmissionResource(ProjectRepository projects, Calls calls, Callers callers, Clock clock) {
        this.projects = projects;
        this.calls = calls;
        this.callers = callers;
        this.clock = clock;
    }

    /** Hands in a project for the caller's association, which leads it. */
    @POST
    @Path("/projects")
    @RolesAllowed(Role.PARTNER)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Hand in a project",
            description = "For the caller's association, which leads it. The call must be open and its rules kept;"
                    + " POST …/checks explains them one by one. The answer shows what is published once it is awarded.")
    @APIResponse(
            responseCode = "201",
            description = "The project was received.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response submit(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID callId,
            @Valid @NotNull NewProject request) {
        Instant received = clock.instant();
        String organization = callers.current().organization();
        if (organization == null) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        CallTerms call = calls.receive(callId, received);
        Project project = projects.keep(Project.submit(callId, request, call, organization, received));
        return Response.created(URI.create("/v1/projects/" + project.id()))
                .tag(Long.toString(project.version()))
                .entity(project.view())
                .build();
    }

    /** Checks a project against each rule of a call, without handing it in. */
    @POST
    @Path("/checks")
    @RolesAllowed(Role.PARTNER)
    @Operation(
            summary = "Check a project",
            description = "Every rule of the call with whether the project keeps it and, where not, what would be"
                    + " right. Nothing is handed in or kept.")
    public List<RuleCheck> check(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID callId,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String language,
            @Valid @NotNull NewProject request) {
        Locale reader = ProblemMessages.language(language);
        return CallRule.findings(request, calls.terms(callId)).stream()
                .map(finding -> RuleCheck.of(finding, reader))
                .toList();
    }
}
