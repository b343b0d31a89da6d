package org.solidarites.foodcoop.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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

/** Grants over HTTP: open to all to read, as public money is. */
@Path("/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Grants", description = "What was awarded, in which instalments, and what was paid.")
@RunOnVirtualThread
public class GrantResource {

    private final GrantRepository grants;
    private final GrantBooks books;
    private final Clock clock;

    GrantResource(GrantRepository grants, GrantBooks books, Clock clock) {
        this.grants = grants;
        this.books = books;
        this.clock = clock;
    }

    /** Lists grants, newest first. */
    @GET
    @PermitAll
    @Operation(summary = "List grants", description = "All grants, of one call if asked, newest first. Amounts: euros.")
    @APIResponse(
            responseCode = "200",
            description = "A page of grants.",
            content = @Content(schema = @Schema(implementation = GrantPage.class)))
    public Response list(
            @QueryParam("call") @Parameter(description = "Id of a call.") @Nullable UUID call,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Grant> found = Page.of(
                grants.page(call, page.after(1), page.rows()),
                page.limit(),
                grant -> Cursor.of(grant.id().toString()));
        return Answers.page(at, new Page<>(books.views(found.items()), found.next()));
    }

    /** Shows one grant with its planned and paid instalments. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a grant", description = "With its instalments, planned and paid. Amounts: euros.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response show(@Parameter(description = "Id of the grant.") @PathParam("id") UUID id) {
        Grant grant = grants.findByIdOptional(id).orElseThrow(FoodCoopProblem.GRANT_NOT_FOUND::refuse);
        return Answers.versioned(grant.version(), books.view(grant));
    }

    /** Pays an instalment, once. */
    @POST
    @Path("/{id}/instalments/{instalmentId}/payment")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Pay an instalment",
            description = "An instalment is paid once; the header Idempotency-Key is required, so that a request that"
                    + " is sent again gets the first answer.")
    @APIResponse(
            responseCode = "200",
            description = "The grant with the instalment paid.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response pay(
            @Parameter(description = "Id of the grant.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the instalment.") @PathParam("instalmentId") UUID instalmentId) {
        Grant grant = grants.held(id).orElseThrow(FoodCoopProblem.GRANT_NOT_FOUND::refuse);
        Instalment paid = grant.pay(instalmentId, clock.instant());
        grants.keep(grant);
        books.pay(grant, paid);
        return Answers.versioned(grant.version(), books.view(grant));
    }

    /** The shape of a page of grants, for the API document. */
    @Schema(name = "GrantPage")
    record GrantPage(List<GrantView> items, @Nullable String next) {}
}
