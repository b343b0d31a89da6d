package org.solidarites.longevity.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.solidarites.chassis.page.Page;

/** What takes place when: all sessions of the city in order of time. */
@Path("/v1/longevity/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
@RunOnVirtualThread
public class SessionSearchResource {

    private final SessionRepository sessions;
    private final ActivityRepository activities;
    private final PlacesTaken taken;
    private final Clock clock;

    SessionSearchResource(SessionRepository sessions, ActivityRepository activities, PlacesTaken taken, Clock clock) {
        this.sessions = sessions;
        this.activities = activities;
        this.taken = taken;
        this.clock = clock;
    }

    /** Lists planned sessions with their activities, the earliest first, from now on unless {@code from} says otherwise. */
    @GET
    @PermitAll
    @Operation(
            operationId = "findSession",
            summary = "Find sessions",
            description = "All that takes place, also of activities that have begun, with the places left.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions.",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public Response list(
            @QueryParam("space") @Parameter(description = "Id of a senior space.") @Nullable UUID space,
            @QueryParam("from")
                    @Parameter(
                            description = "Earliest start, with offset; now if left out.",
                            example = "2027-03-16T00:00:00+01:00")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "Start before that, with offset.", example = "2027-06-30T00:00:00+02:00")
                    @Nullable
                    String to,
            @QueryParam("kind") @Nullable ActivityKind kind,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        ActivityFilter filter =
                ActivityFilter.of(space, kind, null, from, to, page.after(ActivityFilter.KEY_PARTS), clock.instant());
        Page<ActivitySession> found = Page.of(sessions.page(filter, page.rows()), page.limit(), ActivityFilter::cursor);
        List<UUID> ids = found.items().stream()
                .map(ActivitySession::activityId)
                .distinct()
                .toList();
        Map<UUID, Activity> of = activities.of(ids);
        Map<UUID, Integer> counts = taken.at(ids);
        return Answers.page(
                at,
                found.map(session -> new FoundSession(
                        session.view(),
                        Objects.requireNonNull(of.get(session.activityId()))
                                .view(counts.getOrDefault(session.activityId(), 0)))));
    }

    /** The shape of a page of sessions, for the API document. */
    @Schema(name = "SessionPage")
    record SessionPage(List<FoundSession> items, @Nullable String next) {}
}
