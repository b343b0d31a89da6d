package org.solidarites.foodcoop.cooperative;

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

/** The sessions of the Coopérative over HTTP. */
@Path("/v1/cooperative/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperative")
@RunOnVirtualThread
public class MeetingResource {

    private final MeetingRepository meetings;
    private final Clock clock;

    MeetingResource(MeetingRepository meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Lists sessions. */
    @GET
    @PermitAll
    @Operation(summary = "List sessions", description = "Latest planned first, with agenda and minutes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions.",
            content = @Content(schema = @Schema(implementation = MeetingPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Meeting> found = Page.of(
                meetings.page(page.after(1), page.rows()),
                page.limit(),
                row -> Cursor.of(row.id().toString()));
        return Answers.page(at, found.map(Meeting::view));
    }

    /** One session. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a session", description = "With its agenda and, once it was held, its minutes.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = Meeting.View.class)))
    public Response show(@Parameter(description = "Id of the session.") @PathParam("id") UUID id) {
        Meeting found = meetings.findByIdOptional(id).orElseThrow(FoodCoopProblem.SESSION_NOT_FOUND::refuse);
        return Answers.versioned(found.version(), found.view());
    }

    /** Plans a session. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Plan a session", description = "With its agenda.")
    @APIResponse(
            responseCode = "201",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = Meeting.View.class)))
    public Response plan(@Valid @NotNull NewMeeting planned, @Context UriInfo at) {
        Meeting meeting = meetings.keep(Meeting.plan(planned));
        return Answers.created(at, meeting.id(), meeting.version(), meeting.view());
    }

    /** Writes the minutes. */
    @POST
    @Path("/{id}/minutes")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Write the minutes", description = "Once, after the session was held.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = Meeting.View.class)))
    public Response record(
            @Parameter(description = "Id of the session.") @PathParam("id") UUID id, @Valid @NotNull Minutes minutes) {
        Meeting meeting = meetings.held(id).orElseThrow(FoodCoopProblem.SESSION_NOT_FOUND::refuse);
        meeting.record(minutes, clock.instant());
        meetings.keep(meeting);
        return Answers.versioned(meeting.version(), meeting.view());
    }

    /** The shape of a page, for the API document. */
    @Schema(name = "CooperativeSessionPage")
    record MeetingPage(List<Meeting.View> items, @Nullable String next) {}
}
