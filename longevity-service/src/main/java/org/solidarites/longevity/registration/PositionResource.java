package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.longevity.LongevityProblem;

/** Where a registration stands on the waiting list. */
@Path("/v1/registrations/{id}/position")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list")
@RunOnVirtualThread
public class PositionResource {

    private final RegistrationViews views;
    private final Positions positions;
    private final Callers callers;

    PositionResource(RegistrationViews views, Positions positions, Callers callers) {
        this.views = views;
        this.positions = positions;
        this.callers = callers;
    }

    /** Says in words where a registration stands; 404 if it is somebody else's. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            operationId = "showPosition",
            summary = "Show where a registration stands",
            description = "The place in line and what decides it, also in sentences, in French or English.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands.",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    public Response position(
            @Parameter(description = "Id of the registration.") @PathParam("id") UUID id,
            @Context HttpHeaders headers) {
        PositionView position =
                positions.of(find(id), ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Response.ok(position)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private Registration find(UUID id) {
        return views.current(id, callers.current()).orElseThrow(LongevityProblem.REGISTRATION_NOT_FOUND::refuse);
    }
}
