package org.solidarites.longevity.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** All that is held about the calling resident. */
@Path("/v1/longevity/me/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RunOnVirtualThread
public class MyExportResource {

    private final Exports exports;
    private final Callers callers;

    MyExportResource(Exports exports, Callers callers) {
        this.exports = exports;
        this.callers = callers;
    }

    /** Exports what is held about the caller (RGPD, articles 15 and 20). */
    @GET
    @RolesAllowed(Role.RESIDENT)
    @Transactional
    @Operation(
            operationId = "exportMyRegistrations",
            summary = "Export my registrations",
            description = "All that is held about the caller: what she did herself, and what carers did for her.")
    @APIResponse(
            responseCode = "200",
            description = "The export.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response export() {
        return ExportFile.of(exports.ofResident(callers.current()));
    }
}
