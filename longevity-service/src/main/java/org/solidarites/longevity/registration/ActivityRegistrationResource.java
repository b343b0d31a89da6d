package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Where registrations are made: by residents for themselves, by agents and partners for others. */
@Path("/v1/activities/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@RunOnVirtualThread
public class ActivityRegistrationResource {

    private final Registrar registrar;
    private final Callers callers;

    ActivityRegistrationResource(Registrar registrar, Callers callers) {
        this.registrar = registrar;
        this.callers = callers;
    }

    /**
     * Registers a person, on the waiting list when all places are taken; 404 without such an activity, 409 when it has
     * started or has the person already, 422 with the reason for somebody it is not for. The answer does not repeat who
     * it is, as it is kept for repetitions.
     */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @InTurn
    @Transactional
    @Idempotent
    @Operation(
            summary = "Register for an activity",
            description = "Residents register themselves; agents and partners register people who consented. A minimum"
                    + " age must be reached on the day of the activity. When all places are taken the person is on"
                    + " the waiting list: `/v1/registrations/{id}/position` says where.")
    @APIResponse(
            responseCode = "201",
            description = "The person has a place (CONFIRMED), or waits for one (WAITING).",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response register(
            @Parameter(description = "Id of the activity.") @PathParam("id") UUID id,
            @Valid @NotNull NewRegistration request) {
        Registration registration = registrar.register(id, request, callers.current());
        return Response.created(URI.create("/v1/registrations/" + registration.id()))
                .tag(new EntityTag(Long.toString(registration.version())))
                .entity(registration.view(null))
                .build();
    }
}
