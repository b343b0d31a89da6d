package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;

/** What happened to a registration. */
@Path("/v1/registrations/{id}/movements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
@RunOnVirtualThread
public class MovementResource {

    private final RegistrationViews views;
    private final Audit audit;
    private final Callers callers;

    MovementResource(RegistrationViews views, Audit audit, Callers callers) {
        this.views = views;
        this.audit = audit;
        this.callers = callers;
    }

    /** Lists what happened to a registration; 404 if it is somebody else's. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            operationId = "listRegistrationMovement",
            summary = "List the movements of a registration",
            description = "The first of all first. Movements are never changed nor deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The movements.",
            content = @Content(schema = @Schema(implementation = MovementList.class)))
    public MovementList ofRegistration(@Parameter(description = "Id of the registration.") @PathParam("id") UUID id) {
        return new MovementList(audit.of(find(id)));
    }

    private Registration find(UUID id) {
        return views.current(id, callers.current()).orElseThrow(LongevityProblem.REGISTRATION_NOT_FOUND::refuse);
    }

    /** All movements of a registration. */
    @Schema(name = "MovementList")
    public record MovementList(List<MovementView> items) {}
}
