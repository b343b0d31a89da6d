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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.solidarites.foodcoop.FoodCoopProblem;

/** Purchases over HTTP: a seller redeems the code that a household shows. */
@Path("/v1/caisse/purchases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class PurchaseResource {

    private final Purchases purchases;
    private final PurchaseRepository repository;
    private final Callers callers;

    PurchaseResource(Purchases purchases, PurchaseRepository repository, Callers callers) {
        this.purchases = purchases;
        this.repository = repository;
        this.callers = callers;
    }

    /** Redeems a code for a purchase. */
    @POST
    @RolesAllowed(Role.PARTNER)
    @KeepsRefusals
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Redeem a code",
            description = "The seller redeems the code that a household shows, for approved products. The header"
                    + " Idempotency-Key is required, so that a request that is sent again gets the first answer. What the caisse"
                    + " has decided against is refused with the `rules` in force and, as `proposal`, the address of the vote"
                    + " behind it where there was one.")
    @APIResponse(
            responseCode = "201",
            description = "The purchase: the amount is owed to the seller.",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    public Response redeem(@Valid @NotNull NewPurchase wanted, @Context UriInfo at) {
        PurchaseView made = purchases.redeem(wanted, callers.current());
        return Answers.created(at, made.id(), 0, made);
    }

    /** Shows a purchase. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.PARTNER)
    @Operation(summary = "Show a purchase", description = "At one of the caller's own places. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "The purchase.",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    public Response show(@Parameter(description = "Id of the purchase.") @PathParam("id") UUID id) {
        return Response.ok(repository
                        .of(callers.current().organization(), id)
                        .orElseThrow(FoodCoopProblem.PURCHASE_NOT_FOUND::refuse))
                .build();
    }

    /** Cancels a purchase. */
    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.PARTNER)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Cancel a purchase",
            description =
                    "By its seller, on the day it was made and before it is settled: the household has its money again,"
                            + " by a new entry in the ledger. The code stays used. The header Idempotency-Key is required.")
    @APIResponse(
            responseCode = "200",
            description = "The purchase, cancelled.",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    public Response cancel(@Parameter(description = "Id of the purchase.") @PathParam("id") UUID id) {
        return Response.ok(purchases.cancel(id, callers.current())).build();
    }

    /** Lists what was bought at the caller's places. */
    @GET
    @RolesAllowed(Role.PARTNER)
    @Operation(summary = "List purchases", description = "At the caller's own places, newest first. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "A page of purchases.",
            content = @Content(schema = @Schema(implementation = PurchasePage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        String organization = callers.current().organization();
        List<PurchaseView> rows =
                organization == null ? List.of() : repository.of(organization, page.after(1), page.rows());
        return Answers.page(
                at, Page.of(rows, page.limit(), made -> Cursor.of(made.id().toString())));
    }

    /** The shape of a page of purchases, for the API document. */
    @Schema(name = "PurchasePage")
    record PurchasePage(List<PurchaseView> items, @Nullable String next) {}
}
