package org.solidarites.foodcoop.jury;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** What members of a jury say of a project, over HTTP. */
@Path("/v1/projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Jury")
@RunOnVirtualThread
public class ScoreResource {

    private final Jury jury;
    private final Callers callers;

    ScoreResource(Jury jury, Callers callers) {
        this.jury = jury;
        this.callers = callers;
    }

    /** Scores a project. */
    @POST
    @Path("/scores")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Score a project",
            description = "Once, until the session opens. Nobody scores a project that they have an interest in.")
    @APIResponse(
            responseCode = "200",
            description = "The score, sealed for all others.",
            content = @Content(schema = @Schema(implementation = Score.View.class)))
    public Response score(
            @Parameter(description = "Id of the project.") @PathParam("id") UUID project,
            @Valid @NotNull NewScore given) {
        return Response.ok(jury.score(project, given, callers.current()).view(true))
                .build();
    }

    /** The scores of a project. */
    @GET
    @Path("/scores")
    @RolesAllowed({Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            summary = "List the scores of a project",
            description =
                    "One's own until the session opens, then all, without who gave them; those of somebody with an"
                            + " interest in the project do not count.")
    public List<Score.View> scores(@Parameter(description = "Id of the project.") @PathParam("id") UUID project) {
        return jury.scores(project, callers.current());
    }

    /** Declares an interest in a project. */
    @POST
    @Path("/interests")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Declare an interest in a project",
            description = "One's own. A score that one gave before does not count any more.")
    @APIResponse(responseCode = "204", description = "It was noted.")
    public Response declareInterest(@Parameter(description = "Id of the project.") @PathParam("id") UUID project) {
        jury.declareInterest(project, callers.current());
        return Response.noContent().build();
    }
}
