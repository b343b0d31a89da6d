package org.solidarites.foodcoop.month;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** The departure of a household from its caisse over HTTP. */
@Path("/v1/caisse/accounts/{id}/departure")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class DepartureResource {

    private final Departures departures;
    private final Callers callers;

    DepartureResource(Departures departures, Callers callers) {
        this.departures = departures;
        this.callers = callers;
    }

    /** A household leaves its caisse. */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Leave a caisse",
            description =
                    "By the resident who holds the account, or an agent for the household. It is a member to the end of the month:"
                            + " the contribution of that month counts, one that was paid for a later month is given back, and what"
                            + " is on the account may be spent for as long as the rules say; then the rest goes to the solidarity"
                            + " pool, except for an aid of the city. It joins again by agreeing a contribution. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "What follows.",
            content = @Content(schema = @Schema(implementation = DepartureView.class)))
    public Response leave(@Parameter(description = "Id of the account.") @PathParam("id") UUID id) {
        return Response.ok(departures.leave(id, callers.current())).build();
    }
}
