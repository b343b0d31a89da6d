package org.solidarites.foodcoop.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** The codes of a household over HTTP. */
@Path("/v1/caisse/accounts/{id}/codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class PurchaseCodeResource {

    private final Purchases purchases;
    private final Callers callers;

    PurchaseCodeResource(Purchases purchases, Callers callers) {
        this.purchases = purchases;
        this.callers = callers;
    }

    /** Makes a code for one purchase. */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Make a purchase code",
            description = "For one purchase within ten minutes. A resident makes it for their own account, an agent for"
                    + " somebody who has no telephone.")
    @APIResponse(
            responseCode = "200",
            description = "The code, which is told this once.",
            content = @Content(schema = @Schema(implementation = PurchaseCodeView.class)))
    public Response code(@Parameter(description = "Id of the account.") @PathParam("id") UUID id) {
        return Response.ok(purchases.code(id, callers.current()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
