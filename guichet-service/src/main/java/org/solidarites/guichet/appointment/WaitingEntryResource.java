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
import java.time.Clock;
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
import org.solidarites.guichet.GuichetProblem;

/** The waiting list over HTTP, for those who wait. */
@Path("/v1/waiting-list-entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting list", description = "Wait for a slot to be freed; it is then held for one person alone.")
@RolesAllowed({Role.RESIDENT, Role.PARTNER})
@RunOnVirtualThread
public class WaitingEntryResource {

    private final WaitingEntryRepository entries;
    private final WaitingList list;
    private final Holds holds;
    private final Callers callers;
    private final Clock clock;

    WaitingEntryResource(WaitingEntryRepository entries, WaitingList list, Holds holds, Callers callers, Clock clock) {
        this.entries = entries;
        this.list = list;
        this.holds = holds;
        this.callers = callers;
        this.clock = clock;
    }

    /** Enters the waiting list. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Wait for a slot",
            description = "Of a motive that the caller may book. A slot that is freed is held for whoever is next; an"
                    + " event says so. A resident waits once for a motive, an association once for each person it"
                    + " helps.")
    @APIResponse(
            responseCode = "201",
            description = "The caller waits.",
            content = @Content(schema = @Schema(implementation = WaitingEntryView.class)))
    public Response enter(@Valid @NotNull NewWaitingEntry request, @Context UriInfo at) {
        Holds.Wish wish = holds.wish(request.guichet(), request.motive(), null, callers.current());
        if (wish.booker().as() == BookedBy.RESIDENT
                && entries.waits(wish.booker().subject(), wish.motive().id())) {
            throw GuichetProblem.ALREADY_WAITING.refuse();
        }
        WaitingEntry entry = entries.keep(WaitingEntry.enter(
                wish.motive(), wish.booker(), request.firstDay(), request.lastDay(), clock.instant()));
        return Answers.created(at, entry.id(), entry.version(), entry.view());
    }

    /** Lists what the caller waits for, newest first. */
    @GET
    @Operation(
            summary = "List what one waits for",
            description = "The caller's own, or the association's; newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of places on the waiting list.",
            content = @Content(schema = @Schema(implementation = WaitingEntryPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<WaitingEntry> found = Page.of(
                entries.of(callers.current(), page.after(1), page.rows()),
                page.limit(),
                entry -> Cursor.of(entry.id().toString()));
        return Answers.page(at, found.map(WaitingEntry::view));
    }

    /** Shows a place on the waiting list. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Show a place on the waiting list", description = "With the hold, when a slot is offered.")
    @APIResponse(
            responseCode = "200",
            description = "The place on the waiting list.",
            content = @Content(schema = @Schema(implementation = WaitingEntryView.class)))
    public Response show(@PathParam("id") UUID id) {
        WaitingEntry entry = find(id);
        list.passOn(entry.motiveId());
        return Answers.versioned(entry.version(), entry.view());
    }

    /** Leaves the waiting list. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Wait no more", description = "A slot that was offered goes to the next one at once.")
    @APIResponse(responseCode = "204", description = "The caller waits no more.")
    public Response leave(@PathParam("id") UUID id) {
        list.leave(find(id));
        return Response.noContent().build();
    }

    private WaitingEntry find(UUID id) {
        return entries.findByIdOptional(id)
                .filter(entry -> entry.isVisibleTo(callers.current()))
                .orElseThrow(GuichetProblem.WAITING_ENTRY_NOT_FOUND::refuse);
    }

    /** The shape of a page of places on the waiting list, for the API document. */
    @Schema(name = "WaitingEntryPage")
    record WaitingEntryPage(
            List<WaitingEntryView> items, @Nullable String next) {}
}
