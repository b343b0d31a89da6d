package org.solidarites.aid.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.chassis.identity.Role;

/** What is held about a person, over HTTP, for that person to take along (RGPD, articles 15 and 20). */
@Path("/v1/aid/dossiers/{id}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RunOnVirtualThread
public class ExportResource {

    private final Dossiers dossiers;
    private final Exports exports;

    ExportResource(Dossiers dossiers, Exports exports) {
        this.dossiers = dossiers;
        this.exports = exports;
    }

    /** Exports what is held with one dossier. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            summary = "Export what is held with a dossier",
            description =
                    "To the resident whose dossier it is, or those who act on her behalf: the case with its steps,"
                            + " the household, the identity, the list of pieces, who read what. The pieces themselves are"
                            + " downloaded one by one. Noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "All that is held.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response ofDossier(@PathParam("id") UUID id) {
        DossierCard dossier = dossiers.own(id);
        return ExportFile.of(exports.of(List.of(new DataSubject(dossier.id(), dossier.householdRef()))));
    }
}
