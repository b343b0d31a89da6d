package org.solidarites.longevity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Sessions;
import org.solidarites.longevity.space.SeniorSpaceView;
import org.solidarites.longevity.space.SeniorSpaces;

/** The sessions of one activity as schema.org events, for search engines. */
@Path("/v1/activities/{id}/events.jsonld")
@Produces(ActivityEventResource.JSON_LD)
@Tag(name = "Feeds")
@RunOnVirtualThread
public class ActivityEventResource {

    static final String JSON_LD = "application/ld+json";

    private final Sessions sessions;
    private final SeniorSpaces spaces;
    private final EventWriter writer;

    ActivityEventResource(Sessions sessions, SeniorSpaces spaces, EventWriter writer) {
        this.sessions = sessions;
        this.spaces = spaces;
        this.writer = writer;
    }

    /** Gives all sessions of an activity; 404 without such an activity. */
    @GET
    @PermitAll
    @Operation(
            operationId = "readActivityEvents",
            summary = "Read an activity as linked data",
            description = "Each session as a schema.org `Event` in JSON-LD.")
    @APIResponse(
            responseCode = "200",
            description = "The sessions.",
            content =
                    @Content(
                            mediaType = JSON_LD,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EventData.class)))
    public List<EventData> read(@Parameter(description = "Id of the activity.") @PathParam("id") UUID id) {
        List<Sessions.Published> found = sessions.ofActivities(List.of(id));
        if (found.isEmpty()) {
            throw LongevityProblem.ACTIVITY_NOT_FOUND.refuse();
        }
        UUID space = found.getFirst().activity().spaceId();
        SeniorSpaceView place =
                Objects.requireNonNull(spaces.views(List.of(space)).get(space));
        return found.stream().map(session -> writer.schemaOrg(session, place)).toList();
    }
}
