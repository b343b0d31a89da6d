package org.solidarites.guichet.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Holds over HTTP: a slot is held for some minutes, so that it can be booked at leisure. */
@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Find a slot, hold it, book it.")
@RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT})
@RunOnVirtualThread
public class HoldResource {

    private final Holds holds;
    private final Callers callers;

    HoldResource(Holds holds, Callers callers) {
        this.holds = holds;
        this.callers = callers;
    }

    /** Holds a slot for the caller. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Hold a slot",
            description =
                    "For some minutes; `heldUntil` says how long. Then book it, or let it go. A slot that a resident"
                            + " holds already is not held once more: the answer is that hold.")
    @APIResponse(
            responseCode = "201",
            description = "The slot is held.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The caller held the slot already.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response hold(@Valid @NotNull NewHold request, @Context UriInfo at) {
        Holds.Held held = holds.hold(request, callers.current());
        HoldView view = held.claim().view();
        return held.isNew() ? Answers.created(at, view.id(), 0, view) : Answers.versioned(0, view);
    }

    /** Lists what the caller holds now, newest first. */
    @GET
    @Operation(
            summary = "List holds",
            description = "The caller's own that are not over yet, newest first: also a freed slot that is held for"
                    + " somebody on the waiting list.")
    @APIResponse(
            responseCode = "200",
            description = "A page of holds.",
            content = @Content(schema = @Schema(implementation = HoldPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Claim> found = Page.of(
                holds.of(callers.current(), page.after(1), page.rows()),
                page.limit(),
                hold -> Cursor.of(hold.id().toString()));
        return Answers.page(at, found.map(Claim::view));
    }

    /** Shows a hold of the caller. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Show a hold", description = "The caller's own; another's does not exist.")
    @APIResponse(
            responseCode = "200",
            description = "The hold.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    @APIResponse(responseCode = "409", description = "The hold is over.")
    public Response show(@PathParam("id") UUID id) {
        return Response.ok(holds.find(id, callers.current()).view()).build();
    }

    /** Lets a hold go. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Let a hold go", description = "The slot is free again at once.")
    @APIResponse(responseCode = "204", description = "The slot is free again.")
    public Response release(@PathParam("id") UUID id) {
        holds.release(id, callers.current());
        return Response.noContent().build();
    }

    /** The shape of a page of holds, for the API document. */
    @Schema(name = "HoldPage")
    record HoldPage(List<HoldView> items, @Nullable String next) {}
}
