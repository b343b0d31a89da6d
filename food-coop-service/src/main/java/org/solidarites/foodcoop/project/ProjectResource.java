package org.solidarites.foodcoop.project;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grant.GrantView;

/** Projects over HTTP: read by their association and the city, awarded by the committee. */
@Path("/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
@RunOnVirtualThread
public class ProjectResource {

    private final ProjectRepository projects;
    private final Awarding awarding;
    private final Callers callers;

    ProjectResource(ProjectRepository projects, Awarding awarding, Callers callers) {
        this.projects = projects;
        this.awarding = awarding;
        this.callers = callers;
    }

    /** Lists projects, newest first: a partner's own, or all for those in the city who deal with them. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(
            summary = "List projects",
            description = "Newest first. A partner sees those of its association; coordinators, the committee and"
                    + " finance see all. Of one call if asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of projects.",
            content = @Content(schema = @Schema(implementation = ProjectPage.class)))
    public Response list(
            @QueryParam("call") @Parameter(description = "Id of a call.") @Nullable UUID call,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Project> found = Page.of(
                rows(callers.current(), call, page),
                page.limit(),
                project -> Cursor.of(project.id().toString()));
        return Answers.page(at, found.map(Project::view));
    }

    private List<Project> rows(Caller caller, @Nullable UUID call, PageRequest page) {
        if (Project.seesAll(caller)) {
            return projects.page(call, null, page.after(1), page.rows());
        }
        return caller.organization() == null
                ? List.of()
                : projects.page(call, caller.organization(), page.after(1), page.rows());
    }

    /** Shows one project to its association and to those in the city who deal with it. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE, Role.FINANCE})
    @Operation(summary = "Show a project", description = "Another association's project does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The project.",
            content = @Content(schema = @Schema(implementation = ProjectView.class)))
    public Response show(@Parameter(description = "Id of the project.") @PathParam("id") UUID id) {
        Project project =
                projects.visible(id, callers.current()).orElseThrow(FoodCoopProblem.PROJECT_NOT_FOUND::refuse);
        return Answers.versioned(project.version(), project.view());
    }

    /** Awards a project within what is left of the envelope of each year, and makes its grant. */
    @POST
    @Path("/{id}/award")
    @RolesAllowed({Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Award a project",
            description = "Euros for each year, within what is left of that year's envelope; the instalments of a year"
                    + " add up to its award. The answer is the grant, which is public.")
    @APIResponse(
            responseCode = "201",
            description = "The grant; Location is its address.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response award(
            @Parameter(description = "Id of the project.") @PathParam("id") UUID id, @Valid @NotNull NewAward award) {
        GrantView grant = awarding.award(id, award);
        return Response.created(URI.create("/v1/grants/" + grant.id()))
                .entity(grant)
                .build();
    }

    /** The shape of a page of projects, for the API document. */
    @Schema(name = "ProjectPage")
    record ProjectPage(List<ProjectView> items, @Nullable String next) {}
}
