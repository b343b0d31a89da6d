package org.solidarites.foodcoop.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;

/** What sellers are paid, over HTTP. */
@Path("/v1/caisse/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RolesAllowed(Role.FINANCE)
@RunOnVirtualThread
public class SettlementResource {

    private final Settlements settlements;

    SettlementResource(Settlements settlements) {
        this.settlements = settlements;
    }

    /** Pays every seller of a caisse all that it is owed. */
    @POST
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Settle the sellers",
            description =
                    "Every seller of the caisse is paid all that it is owed at this moment, also one whose approval has"
                            + " ended. The header Idempotency-Key is required.")
    @APIResponse(
            responseCode = "200",
            description = "What each is paid.",
            content = @Content(schema = @Schema(implementation = SettlementView.class)))
    public Response settle(@Valid @NotNull NewSettlement wanted) {
        return Response.ok(settlements.settle(wanted.caisse())).build();
    }
}
