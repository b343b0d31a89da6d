package org.solidarites.foodcoop.grant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

    GrantResource(GrantRepository grants, GrantBooks books) {
        this.grants = grants;
        this.books = books;
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

    /** The shape of a page of grants, for the API document. */
    @Schema(name = "GrantPage")
    record GrantPage(List<GrantView> items, @Nullable String next) {}
}
