package org.solidarites.foodcoop.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** What sellers are paid, over HTTP. */
@Path("/v1/caisse/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class SettlementResource {

    private final Settlements settlements;
    private final PurchaseRepository repository;
    private final Callers callers;

    SettlementResource(Settlements settlements, PurchaseRepository repository, Callers callers) {
        this.settlements = settlements;
        this.repository = repository;
        this.callers = callers;
    }

    /** Pays every seller of a caisse all that it is owed. */
    @POST
    @RolesAllowed(Role.FINANCE)
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

    /** Lists what the caller's places were paid. */
    @GET
    @RolesAllowed(Role.PARTNER)
    @Operation(
            summary = "List settlements",
            description = "What the caller's own places were paid, newest first. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "A page of payments.",
            content = @Content(schema = @Schema(implementation = PaidPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        String organization = callers.current().organization();
        List<PaidView> rows =
                organization == null ? List.of() : repository.paid(organization, page.after(1), page.rows());
        return Answers.page(
                at, Page.of(rows, page.limit(), paid -> Cursor.of(paid.id().toString())));
    }

    /** The shape of a page of payments, for the API document. */
    @Schema(name = "SellerPaidPage")
    record PaidPage(List<PaidView> items, @Nullable String next) {}
}
