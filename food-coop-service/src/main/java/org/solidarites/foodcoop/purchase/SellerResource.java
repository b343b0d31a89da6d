package org.solidarites.foodcoop.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;

/** The approved sellers over HTTP: open to all to read, so that households know where they can buy. */
@Path("/v1/caisse/sellers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class SellerResource {

    private final SellerRepository sellers;
    private final Sellers approvals;

    SellerResource(SellerRepository sellers, Sellers approvals) {
        this.sellers = sellers;
        this.approvals = approvals;
    }

    /** Approves a seller. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Approve a seller",
            description =
                    "A partner organization may redeem codes of a caisse, for some products, as was decided elsewhere: no vote"
                            + " of the Coopérative is behind it, and refused purchases say so. A vote approves a seller by"
                            + " the `effect` of its proposal.")
    @APIResponse(
            responseCode = "201",
            description = "The seller.",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    public Response approve(@Valid @NotNull NewSeller wanted, @Context UriInfo at) {
        Seller seller = approvals.approve(wanted);
        return Answers.created(at, seller.id(), seller.version(), approvals.view(seller));
    }

    /** Lists the sellers, newest first. */
    @GET
    @PermitAll
    @Operation(summary = "List sellers", description = "Of one caisse if asked, newest first, also those of the past.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sellers.",
            content = @Content(schema = @Schema(implementation = SellerPage.class)))
    public Response list(
            @QueryParam("caisse") @Parameter(description = "Code of a caisse.", example = "nantes") @Nullable
                    String caisse,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Seller> found = Page.of(
                sellers.page(caisse, page.after(1), page.rows()),
                page.limit(),
                seller -> Cursor.of(seller.id().toString()));
        return Answers.page(at, found.map(approvals::view));
    }

    /** Shows a seller. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Show a seller",
            description =
                    "What it is approved for today, and all that was decided on it: by which vote, or that there was none.")
    @APIResponse(
            responseCode = "200",
            description = "The seller.",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    public Response show(@Parameter(description = "Id of the seller.") @PathParam("id") UUID id) {
        Seller seller = sellers.findByIdOptional(id).orElseThrow(FoodCoopProblem.SELLER_NOT_FOUND::refuse);
        return Answers.versioned(seller.version(), approvals.view(seller));
    }

    /** Changes what a seller is approved for. */
    @PUT
    @Path("/{id}/approval")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Change an approval",
            description =
                    "With an `until` that is past or today, the approval has ended. What the seller is owed stays, and so does"
                            + " what held before `from`. What a vote has decided only another vote changes.")
    @APIResponse(
            responseCode = "200",
            description = "The seller.",
            content = @Content(schema = @Schema(implementation = SellerView.class)))
    public Response change(
            @Parameter(description = "Id of the seller.") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull Approval approval) {
        Seller seller = approvals.change(id, ifMatch, approval);
        return Answers.versioned(seller.version(), approvals.view(seller));
    }

    /** The shape of a page of sellers, for the API document. */
    @Schema(name = "SellerPage")
    record SellerPage(List<SellerView> items, @Nullable String next) {}
}
