package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;

/** All that is held of one registration, for those who hand it to a person without an account. */
@Path("/v1/registrations/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
@RunOnVirtualThread
public class ExportResource {

    private final RegistrationViews views;
    private final Exports exports;
    private final Callers callers;

    ExportResource(RegistrationViews views, Exports exports, Callers callers) {
        this.views = views;
        this.exports = exports;
        this.callers = callers;
    }

    /** Exports what is held of one registration; 404 if it is somebody else's. */
    @GET
    @Transactional
    @Operation(
            operationId = "exportRegistration",
            summary = "Export a registration",
            description = "All that is held of it, in JSON. It is noted as a reading.")
    @APIResponse(
            responseCode = "200",
            description = "The export.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response export(@Parameter(description = "Id of the registration.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        Registration registration =
                views.visible(id, caller).orElseThrow(LongevityProblem.REGISTRATION_NOT_FOUND::refuse);
        return ExportFile.of(exports.of(registration, caller));
    }
}
