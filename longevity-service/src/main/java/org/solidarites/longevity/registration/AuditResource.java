package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** How the places of an activity were given. */
@Path("/v1/activities/{id}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
@RunOnVirtualThread
public class AuditResource {

    private final Audit audit;
    private final Callers callers;

    AuditResource(Audit audit, Callers callers) {
        this.audit = audit;
        this.callers = callers;
    }

    /** Lists all movements of an activity's list; 403 for an agent of another desk. */
    @GET
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Operation(
            operationId = "listActivityMovement",
            summary = "Audit a waiting list",
            description = "All movements at an activity, oldest first, for coordinators and the agents of the hosting"
                    + " desk. They name nobody.")
    @APIResponse(
            responseCode = "200",
            description = "A page of movements.",
            content = @Content(schema = @Schema(implementation = MovementPage.class)))
    public Response ofActivity(
            @Parameter(description = "Id of the activity.") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        return Answers.page(at, audit.ofActivity(id, callers.current(), page));
    }

    /** The shape of a page of movements, for the API document. */
    @Schema(name = "MovementPage")
    record MovementPage(List<MovementView> items, @Nullable String next) {}
}
