package org.solidarites.foodcoop.project;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.foodcoop.call.CallView;
import org.solidarites.foodcoop.call.Deliberation;

/** The end of a call over HTTP. */
@Path("/v1/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
@RunOnVirtualThread
public class DeliberationResource {

    private final Deliberating deliberating;

    DeliberationResource(Deliberating deliberating) {
        this.deliberating = deliberating;
    }

    /** Ends a call with the deliberation that awarded. */
    @POST
    @Path("/deliberation")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Deliberate a call",
            description = "Ends the jury's session: what was found eligible and has no grant is not retained.")
    @APIResponse(
            responseCode = "200",
            description = "The call.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response deliberate(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID id,
            @Valid @NotNull Deliberation decided) {
        return Response.ok(deliberating.deliberate(id, decided)).build();
    }
}
