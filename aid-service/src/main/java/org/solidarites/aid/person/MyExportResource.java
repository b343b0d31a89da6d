package org.solidarites.aid.person;

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
import org.solidarites.aid.dossier.DataSubjects;
import org.solidarites.chassis.identity.Role;

/** What is held about a resident over all her dossiers, over HTTP. */
@Path("/v1/aid/me/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RunOnVirtualThread
public class MyExportResource {

    private final DataSubjects dossiers;
    private final Exports exports;

    MyExportResource(DataSubjects dossiers, Exports exports) {
        this.dossiers = dossiers;
        this.exports = exports;
    }

    /** Exports what is held about a resident, over all dossiers of hers. */
    @GET
    @RolesAllowed(Role.RESIDENT)
    @Transactional
    @Operation(
            summary = "Export what is held about me",
            description = "To a resident: the same over all dossiers she made for herself.")
    @APIResponse(
            responseCode = "200",
            description = "All that is held.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response ofMe() {
        return ExportFile.of(exports.of(dossiers.ofResident()));
    }
}
