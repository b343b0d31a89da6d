package org.solidarites.foodcoop.purchase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Refused purchases over HTTP, with the decision behind each. */
@Path("/v1/caisse/refusals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RunOnVirtualThread
public class PurchaseRefusalResource {

    private final PurchaseRefusalRepository refusals;
    private final Callers callers;

    PurchaseRefusalResource(PurchaseRefusalRepository refusals, Callers callers) {
        this.refusals = refusals;
        this.callers = callers;
    }

    /** Lists what was refused. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.COMMITTEE})
    @Operation(
            summary = "List refused purchases",
            description =
                    "Newest first: by which rules, and by which vote or that there was none. Never whose they were"
                            + " to be. A seller sees those at its own places.")
    @APIResponse(
            responseCode = "200",
            description = "A page of refusals.",
            content = @Content(schema = @Schema(implementation = RefusalPage.class)))
    public Response list(
            @QueryParam("proposal") @Parameter(description = "Those that go back to one proposal.") @Nullable
                    UUID proposal,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Caller caller = callers.current();
        boolean city = caller.hasAny(Role.COORDINATOR, Role.COMMITTEE);
        List<PurchaseRefusal> rows = !city && caller.organization() == null
                ? List.of()
                : refusals.page(city ? null : caller.organization(), proposal, page.after(1), page.rows());
        return Answers.page(
                at, Page.of(rows, page.limit(), row -> Cursor.of(row.id().toString())));
    }

    /** The shape of a page of refusals, for the API document. */
    @Schema(name = "PurchaseRefusalPage")
    record RefusalPage(
            List<PurchaseRefusal> items, @Nullable String next) {}
}
