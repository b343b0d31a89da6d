package org.solidarites.guichet.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.guichet.GuichetProblem;

/** What changed in the directory: for copies of it, and for those who answer for its entries. */
@Path("/v1/guichets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guichets")
@RunOnVirtualThread
public class GuichetChangeResource {

    private final GuichetRepository guichets;
    private final Callers callers;

    GuichetChangeResource(GuichetRepository guichets, Callers callers) {
        this.guichets = guichets;
        this.callers = callers;
    }

    /** What changed since a cursor, each place once and as it is now. */
    @GET
    @Path("/changes")
    @PermitAll
    @Operation(
            operationId = "followGuichets",
            summary = "Follow the changes of the directory",
            description = "For a copy of the directory: read from the start without a cursor, then go on from `next` as"
                    + " long as `more` is true, and ask again with the last `next` later. Each place comes once, as it is"
                    + " now, at its last change; `removed` ones are closed for good and should be dropped. A change that"
                    + " was committed is never passed over.")
    @APIResponse(
            responseCode = "200",
            description = "A stretch of the feed, in the order of the changes.",
            content = @Content(schema = @Schema(implementation = ChangesView.class)))
    public ChangesView changes(@Valid @BeanParam PageRequest page) {
        Cursor after = page.after(2).orElse(ChangesView.START);
        return ChangesView.of(guichets.changedAfter(ChangesView.position(after), page.rows()), page, after);
    }

    /** Shows who changed what in the entry of a desk, newest first. */
    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.COORDINATOR, Role.AGENT})
    @Operation(
            operationId = "showGuichetHistory",
            summary = "Show the history of a desk",
            description = "Every change of the entry, newest first, with the fields that it changed. For coordinators,"
                    + " and the agents of the desk.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes.",
            content = @Content(schema = @Schema(implementation = GuichetChangePage.class)))
    public Response history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Guichet guichet = guichets.findByIdOptional(id).orElseThrow(GuichetProblem.GUICHET_NOT_FOUND::refuse);
        if (!guichet.mayBeChangedBy(callers.current())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        Page<GuichetChange> found = Page.of(
                guichets.history(id, page.after(1), page.rows()),
                page.limit(),
                change -> Cursor.of(change.id().toString()));
        return Answers.page(at, found.map(GuichetChange::view));
    }

    /** The shape of a page of changes, for the API document. */
    @Schema(name = "GuichetChangePage")
    record GuichetChangePage(
            List<GuichetChangeView> items, @Nullable String next) {}
}
