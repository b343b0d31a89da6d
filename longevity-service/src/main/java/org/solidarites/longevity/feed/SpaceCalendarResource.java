package org.solidarites.longevity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Sessions;
import org.solidarites.longevity.space.SeniorSpaces;
import org.solidarites.longevity.space.Venue;

/** The calendar of a senior space, for calendar programs. */
@Path("/v1/senior-spaces/{id}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
@Tag(name = "Feeds")
@RunOnVirtualThread
public class SpaceCalendarResource {

    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Sessions sessions;
    private final SeniorSpaces spaces;
    private final Calendars calendars;
    private final Clock clock;

    SpaceCalendarResource(Sessions sessions, SeniorSpaces spaces, Calendars calendars, Clock clock) {
        this.sessions = sessions;
        this.spaces = spaces;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Gives what takes place there, from 30 days ago to a year ahead; 404 without such a space. */
    @GET
    @PermitAll
    @Operation(
            operationId = "readSpaceCalendar",
            summary = "Read the calendar of a senior space",
            description = "From 30 days ago to a year ahead; cancelled sessions are marked so.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = Calendars.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public String read(@Parameter(description = "Id of the senior space.") @PathParam("id") UUID id) {
        Venue space = spaces.find(id).orElseThrow(LongevityProblem.SENIOR_SPACE_NOT_FOUND::refuse);
        Instant now = clock.instant();
        return calendars.write(sessions.ofSpace(space.id(), now.minus(BEFORE), now.plus(AHEAD)));
    }
}
