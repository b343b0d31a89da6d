package org.solidarites.gateway.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** The keys of a partner, over HTTP: several at a time, so that one is changed for another without a pause. */
@Path("/v1/partners/{id}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
@RolesAllowed({Role.COORDINATOR, Role.PARTNER})
@RunOnVirtualThread
public class PartnerKeyResource {

    private final PartnerRepository repository;
    private final Partners partners;
    private final PartnerChanges changes;
    private final PartnerKeys keys;
    private final Callers callers;
    private final Clock clock;

    PartnerKeyResource(
            PartnerRepository repository,
            Partners partners,
            PartnerChanges changes,
            PartnerKeys keys,
            Callers callers,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.changes = changes;
        this.keys = keys;
        this.callers = callers;
        this.clock = clock;
    }

    /** Makes another key. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Make another key",
            description = "Beside those that there are: put it to use everywhere, then end the old one. The secret is"
                    + " shown in this answer and never again. Five keys at most.")
    @APIResponse(
            responseCode = "201",
            description = "The key with its secret.",
            content = @Content(schema = @Schema(implementation = NewKey.class)))
    public Response make(@Parameter(description = "Id of the partner.") @PathParam("id") UUID id, @Context UriInfo at) {
        Caller caller = callers.current();
        partners.recordKey(caller, id);
        Partner partner = partners.heldFor(caller, id);
        NewKey made = keys.make(partner);
        Partner kept = repository.keep(partner);
        return Answers.created(at, made.id(), kept.version(), made);
    }

    /** Ends a key. */
    @DELETE
    @Path("/{key}")
    @Operation(
            summary = "End a key",
            description =
                    "At once: its tokens are refused although they have not run out. The last one can not be ended.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    public void end(
            @Parameter(description = "Id of the partner.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the key.") @PathParam("key") UUID key) {
        changes.make(id, partner -> partner.end(key, clock.instant()));
    }
}
