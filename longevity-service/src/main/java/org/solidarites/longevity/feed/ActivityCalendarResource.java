package org.solidarites.longevity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Sessions;

/** The calendar of one activity, for calendar programs. */
@Path("/v1/activities/{id}/calendar.ics")
@Produces(Calendars.MEDIA_TYPE)
@Tag(name = "Feeds")
@RunOnVirtualThread
public class ActivityCalendarResource {

    private final Sessions sessions;
    private final Calendars calendars;

    ActivityCalendarResource(Sessions sessions, Calendars calendars) {
        this.sessions = sessions;
        this.calendars = calendars;
    }

    /** Gives all sessions of an activity; 404 without such an activity. */
    @GET
    @PermitAll
    @Operation(
            operationId = "readActivityCalendar",
            summary = "Read the calendar of an activity",
            description = "All sessions; cancelled ones are marked so.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(mediaType = Calendars.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public String read(@Parameter(description = "Id of the activity.") @PathParam("id") UUID id) {
        List<Sessions.Published> found = sessions.ofActivities(List.of(id));
        if (found.isEmpty()) {
            throw LongevityProblem.ACTIVITY_NOT_FOUND.refuse();
        }
        return calendars.write(found);
    }
}
