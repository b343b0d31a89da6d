package org.solidarites.longevity.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;

/** The sessions of an activity over HTTP: read by all, changed by those who keep the space. */
@Path("/v1/activities/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
@RunOnVirtualThread
public class SessionResource {

    private final SessionRepository sessions;
    private final ActivityRepository activities;
    private final Planning planning;
    private final Callers callers;

    SessionResource(SessionRepository sessions, ActivityRepository activities, Planning planning, Callers callers) {
        this.sessions = sessions;
        this.activities = activities;
        this.planning = planning;
        this.callers = callers;
    }

    /** Lists the sessions of an activity in order of time, cancelled ones too; 404 without such an activity. */
    @GET
    @PermitAll
    @Operation(summary = "List the sessions of an activity", description = "In order of time, cancelled ones too.")
    @APIResponse(
            responseCode = "200",
            description = "The sessions.",
            content = @Content(schema = @Schema(implementation = SessionList.class)))
    public SessionList list(@Parameter(description = "Id of the activity.") @PathParam("id") UUID id) {
        Activity activity = activities.findByIdOptional(id).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
        return new SessionList(
                sessions.of(activity.id()).stream().map(ActivitySession::view).toList());
    }

    /** Cancels one session; all who are registered are told. */
    @POST
    @Path("/{session}/cancellation")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Cancel a session",
            description = "The others still take place, and registrations stay. Each of them is told by an event.")
    @APIResponse(
            responseCode = "200",
            description = "The session, cancelled.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the session.") @PathParam("session") UUID session,
            @Valid @NotNull CancelReason why) {
        return answer(planning.cancelSession(id, session, why.reason(), callers.current()));
    }

    /** Moves one session; all who are registered are told. */
    @POST
    @Path("/{session}/move")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Move a session",
            description =
                    "To another time, where its room and speakers are free. Each registration is told by an event.")
    @APIResponse(
            responseCode = "200",
            description = "The session at its new time.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response move(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the session.") @PathParam("session") UUID session,
            @Valid @NotNull NewTime time) {
        return answer(planning.move(id, session, time, callers.current()));
    }

    private static Response answer(ActivitySession session) {
        return Answers.versioned(session.version(), session.view());
    }

    /** The sessions of an activity. */
    @Schema(name = "SessionList")
    public record SessionList(List<SessionView> items) {}
}
