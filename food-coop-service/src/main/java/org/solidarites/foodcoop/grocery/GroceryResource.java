package org.solidarites.foodcoop.grocery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grocery.core.GroceryRules;

/** The épiceries sociales over HTTP. */
@Path("/v1/groceries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Groceries", description = "Épiceries sociales: access, monthly purchase right, visits.")
@RunOnVirtualThread
public class GroceryResource {

    private final GroceryBook book;
    private final GroceryAccessRepository accesses;
    private final Accesses opening;
    private final Visits visits;
    private final GroceryAccessViews views;
    private final Callers callers;

    GroceryResource(
            GroceryBook book,
            GroceryAccessRepository accesses,
            Accesses opening,
            Visits visits,
            GroceryAccessViews views,
            Callers callers) {
        this.views = views;
        this.book = book;
        this.accesses = accesses;
        this.opening = opening;
        this.visits = visits;
        this.callers = callers;
    }

    /** The épiceries with their rules. */
    @GET
    @PermitAll
    @Operation(
            summary = "List the épiceries sociales",
            description = "With their rules; each part says where it was read and whether it is confirmed. Euros.")
    public List<GroceryRules> list() {
        return book.all();
    }

    /** Opens the access of a household. */
    @POST
    @Path("/{grocery}/accesses")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Open an access",
            description =
                    "By the family quotient, which is not kept, or by a decision that is named. A household has one"
                            + " access to an épicerie at a time; one that has ended is renewed, and another opened only by a"
                            + " decision.")
    @APIResponse(
            responseCode = "201",
            description = "The access.",
            content = @Content(schema = @Schema(implementation = GroceryAccessView.class)))
    public Response open(
            @Parameter(description = "Code of the épicerie.", example = "epicerie-sociale-breil") @PathParam("grocery")
                    String grocery,
            @Valid @NotNull NewGroceryAccess wanted,
            @Context UriInfo at) {
        GroceryAccess access = opening.open(grocery, wanted);
        return Answers.created(at, access.id(), access.version(), views.view(access));
    }

    /** Lists the accesses to an épicerie. */
    @GET
    @Path("/{grocery}/accesses")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR, Role.PARTNER})
    @Operation(
            summary = "List accesses",
            description = "Newest first; a partner sees those of the épicerie it runs. Households are pseudonymous.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accesses.",
            content = @Content(schema = @Schema(implementation = GroceryAccessPage.class)))
    public Response accesses(
            @Parameter(description = "Code of the épicerie.", example = "epicerie-sociale-breil") @PathParam("grocery")
                    String grocery,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        if (!mayRead(book.of(grocery))) {
            throw FoodCoopProblem.GROCERY_NOT_FOUND.refuse();
        }
        Page<GroceryAccess> found = Page.of(
                accesses.page(grocery, page.after(1), page.rows()),
                page.limit(),
                access -> Cursor.of(access.id().toString()));
        return Answers.page(at, new Page<>(views.views(found.items()), found.next()));
    }

    /** One access. */
    @GET
    @Path("/{grocery}/accesses/{id}")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR, Role.PARTNER})
    @Operation(
            summary = "Show an access",
            description = "With what is left of its right this month. A partner sees those of the épicerie it runs.")
    @APIResponse(
            responseCode = "200",
            description = "The access.",
            content = @Content(schema = @Schema(implementation = GroceryAccessView.class)))
    public Response show(
            @Parameter(description = "Code of the épicerie.", example = "epicerie-sociale-breil") @PathParam("grocery")
                    String grocery,
            @Parameter(description = "Id of the access.") @PathParam("id") UUID id) {
        // No ETag: what is left changes with the ledger and not with the access's version.
        GroceryAccess access = visible(id);
        if (!access.grocery().equals(grocery)) {
            throw FoodCoopProblem.GROCERY_ACCESS_NOT_FOUND.refuse();
        }
        return Response.ok(views.view(access)).build();
    }

    /** The visits by an access. */
    @GET
    @Path("/accesses/{id}/visits")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR, Role.PARTNER})
    @Operation(
            summary = "List visits",
            description = "By one access, newest first; a partner sees those to the épicerie it runs. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "A page of visits.",
            content = @Content(schema = @Schema(implementation = GroceryVisitPage.class)))
    public Response visits(
            @Parameter(description = "Id of the access.") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        return Answers.page(
                at,
                Page.of(
                        accesses.visits(visible(id).id(), page.after(1), page.rows()),
                        page.limit(),
                        visit -> Cursor.of(visit.id().toString())));
    }

    private GroceryAccess visible(UUID id) {
        return accesses.findByIdOptional(id)
                .filter(access -> mayRead(book.of(access.grocery())))
                .orElseThrow(FoodCoopProblem.GROCERY_ACCESS_NOT_FOUND::refuse);
    }

    private boolean mayRead(GroceryRules rules) {
        Caller caller = callers.current();
        return caller.hasAny(Role.AGENT, Role.COORDINATOR) || caller.actsFor(rules.organization());
    }

    /** Renews an access. */
    @POST
    @Path("/accesses/{id}/renewal")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Idempotent(required = true)
    @Operation(summary = "Renew an access", description = "For some months more, as often as the rules allow.")
    @APIResponse(
            responseCode = "200",
            description = "The access.",
            content = @Content(schema = @Schema(implementation = GroceryAccessView.class)))
    public Response renew(
            @Parameter(description = "Id of the access.") @PathParam("id") UUID id,
            @Valid @NotNull GroceryRenewal renewal) {
        GroceryAccess access = opening.renew(id, renewal.months());
        return Answers.versioned(access.version(), views.view(access));
    }

    /** Notes a visit. */
    @POST
    @Path("/accesses/{id}/visits")
    @RolesAllowed(Role.PARTNER)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Note a visit",
            description =
                    "By the organization that runs the épicerie: what the household pays is taken off its right of the"
                            + " month. The header Idempotency-Key is required. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "The visit.",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response visit(
            @Parameter(description = "Id of the access.") @PathParam("id") UUID id, @Valid @NotNull NewVisit wanted) {
        return Response.ok(visits.visit(id, wanted, callers.current())).build();
    }

    /** The shape of a page of accesses, for the API document. */
    @Schema(name = "GroceryAccessPage")
    record GroceryAccessPage(
            List<GroceryAccessView> items, @Nullable String next) {}

    /** The shape of a page of visits, for the API document. */
    @Schema(name = "GroceryVisitPage")
    record GroceryVisitPage(List<PastVisit> items, @Nullable String next) {}
}
