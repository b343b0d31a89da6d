package org.solidarites.longevity.speaker;

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

/** Speakers over HTTP, for those who plan activities. */
@Path("/v1/longevity/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
@RolesAllowed({Role.AGENT, Role.COORDINATOR})
@RunOnVirtualThread
public class SpeakerResource {

    private final SpeakerRepository speakers;

    SpeakerResource(SpeakerRepository speakers) {
        this.speakers = speakers;
    }

    /** Lists speakers, oldest entry first. */
    @GET
    @Operation(summary = "List speakers", description = "Those who lead activities in the senior spaces.")
    @APIResponse(
            responseCode = "200",
            description = "A page of speakers.",
            content = @Content(schema = @Schema(implementation = SpeakerPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Speaker> found = Page.of(
                speakers.page(page.after(1), page.rows()),
                page.limit(),
                speaker -> Cursor.of(speaker.id().toString()));
        return Answers.page(at, found.map(Speaker::view));
    }

    /** Enters a speaker. */
    @POST
    @Transactional
    @Idempotent
    @Operation(summary = "Enter a speaker", description = "Activities name her by her id; she is never booked twice.")
    @APIResponse(
            responseCode = "201",
            description = "The speaker was entered.",
            content = @Content(schema = @Schema(implementation = SpeakerView.class)))
    public Response enter(@Valid @NotNull NewSpeaker entry, @Context UriInfo at) {
        Speaker speaker = speakers.keep(new Speaker(entry));
        return Answers.created(at, speaker.id(), speaker.version(), speaker.view());
    }

    /** The shape of a page of speakers, for the API document. */
    @Schema(name = "SpeakerPage")
    record SpeakerPage(List<SpeakerView> items, @Nullable String next) {}
}
