package org.solidarites.gateway.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.identity.Role;

/** The suspension of a partner, over HTTP. */
@Path("/v1/partners/{id}/suspension")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners")
@RolesAllowed(Role.COORDINATOR)
@RunOnVirtualThread
public class PartnerSuspensionResource {

    private final PartnerChanges changes;
    private final Clock clock;

    PartnerSuspensionResource(PartnerChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Suspends a partner. */
    @POST
    @Operation(
            operationId = "suspendPartner",
            summary = "Suspend a partner",
            description = "At once, on all instances within a second: tokens that it has are refused with 403"
                    + " `partner-suspended` and the reason, and it gets no others. Sent again, it changes the reason.")
    @APIResponse(responseCode = "204", description = "It is suspended.")
    public void suspend(
            @Parameter(description = "Id of the partner.") @PathParam("id") UUID id,
            @Valid @NotNull NewSuspension wanted) {
        changes.make(id, partner -> partner.suspend(wanted.reason(), clock.instant()));
    }

    /** Lifts a suspension. */
    @DELETE
    @Operation(
            summary = "Lift a suspension",
            description = "The keys that it had are good again. Without a suspension there is nothing to do.")
    @APIResponse(responseCode = "204", description = "It may call again.")
    public void lift(@Parameter(description = "Id of the partner.") @PathParam("id") UUID id) {
        changes.make(id, Partner::lift);
    }
}
