package org.solidarites.aid.committee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Sessions of the committee over HTTP: to plan one, and to list them. */
@Path("/v1/aid/committee-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committee", description = "Sessions that decide dossiers, with quorum, recusals and minutes.")
@RunOnVirtualThread
public class CommitteeSessionsResource {

    private final CommitteeSessionRepository sessions;
    private final Board board;
    private final SessionAnswers answers;
    private final Clock clock;

    CommitteeSessionsResource(CommitteeSessionRepository sessions, Board board, SessionAnswers answers, Clock clock) {
        this.sessions = sessions;
        this.board = board;
        this.answers = answers;
        this.clock = clock;
    }

    /** Plans a session. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Plan a session", description = "By the coordinator: its day, and those who sit in it.")
    @APIResponse(
            responseCode = "201",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The day has passed, a member is named twice, or sits not on the board.")
    public Response plan(@Valid @NotNull NewSession request, @Context UriInfo at) {
        board.requireAll(request.members());
        CommitteeSession session = sessions.keep(
                new CommitteeSession(request.heldOn(), request.members(), LocalDate.now(clock), clock.instant()));
        return Answers.created(at, session.id(), session.version(), session.view(false));
    }

    /** Lists sessions, last planned first. */
    @GET
    @RolesAllowed({Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "List sessions",
            description = "Last planned first. As with one session, minutes that were shown are noted.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions.",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<CommitteeSession> found = Page.of(
                sessions.page(page.after(1), page.rows()),
                page.limit(),
                session -> Cursor.of(session.id().toString()));
        return answers.page(at, found);
    }

    /** The shape of a page of sessions, for the API document. */
    @Schema(name = "CommitteeSessionPage")
    record SessionPage(List<SessionView> items, @Nullable String next) {}
}
