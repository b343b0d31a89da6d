package org.solidarites.longevity.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.longevity.LongevityProblem;

/** What a carer may do at the same hour and place while the senior is at her activity. */
@Path("/v1/activities/{id}/respite")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
@RunOnVirtualThread
public class RespiteResource {

    private final ActivityRepository activities;
    private final Sessions sessions;

    RespiteResource(ActivityRepository activities, Sessions sessions) {
        this.activities = activities;
        this.sessions = sessions;
    }

    /** Lists sessions for carers beside those of an activity; 404 without such an activity. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listRespite",
            summary = "Find respite at the same hour",
            description = "Sessions for carers in the same senior space while a session of this activity takes place.")
    @APIResponse(
            responseCode = "200",
            description = "The sessions, in order of time.",
            content = @Content(schema = @Schema(implementation = RespiteList.class)))
    public RespiteList list(@Parameter(description = "Id of the activity.") @PathParam("id") UUID id) {
        Activity activity = activities.findByIdOptional(id).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
        return new RespiteList(sessions.besides(activity).stream()
                .map(beside -> new FoundSession(beside.session(), beside.activity()))
                .toList());
    }

    /** Sessions beside an activity. */
    @Schema(name = "RespiteList")
    public record RespiteList(List<FoundSession> items) {}
}
