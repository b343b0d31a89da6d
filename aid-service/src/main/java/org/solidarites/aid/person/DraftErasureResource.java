package org.solidarites.aid.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.aid.dossier.DataSubjects;
import org.solidarites.chassis.identity.Role;

/** To have a draft erased, over HTTP. */
@Path("/v1/aid/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RunOnVirtualThread
public class DraftErasureResource {

    private final DataSubjects dossiers;
    private final Erasures erasures;

    DraftErasureResource(DataSubjects dossiers, Erasures erasures) {
        this.dossiers = dossiers;
        this.erasures = erasures;
    }

    /** Erases a draft with all that was told in it. */
    @DELETE
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            summary = "Erase a draft",
            description =
                    "By those who keep it, while it was never submitted: all that was told about the person is erased"
                            + " at once, and the dossier stays as a withdrawn one that is nobody's.")
    @APIResponse(responseCode = "204", description = "It is erased.")
    @APIResponse(responseCode = "409", description = "It was submitted: the service has a duty to answer.")
    public Response eraseDraft(@PathParam("id") UUID id) {
        erasures.erase(List.of(dossiers.abandonDraft(id)), Erasure.Cause.REQUEST);
        return Response.noContent().build();
    }
}
