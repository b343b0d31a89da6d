package org.solidarites.longevity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.activity.Sessions;
import org.solidarites.longevity.registration.Registrations;

/** What somebody is registered for, for calendar programs, which can send no token: the address is the secret. */
@Path("/v1/longevity/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
@RunOnVirtualThread
public class CalendarFeedResource {

    private static final String PATH = "/v1/longevity/calendar-feeds/";

    private final CalendarFeedRepository feeds;
    private final Registrations registrations;
    private final Sessions sessions;
    private final Calendars calendars;
    private final Callers callers;
    private final Clock clock;

    CalendarFeedResource(
            CalendarFeedRepository feeds,
            Registrations registrations,
            Sessions sessions,
            Calendars calendars,
            Callers callers,
            Clock clock) {
        this.feeds = feeds;
        this.registrations = registrations;
        this.sessions = sessions;
        this.calendars = calendars;
        this.callers = callers;
        this.clock = clock;
    }

    /** Makes the caller's feed, or gives it a new address. */
    @POST
    @RolesAllowed(Role.RESIDENT)
    @Transactional
    @Operation(
            operationId = "makeCalendarFeed",
            summary = "Make a calendar feed, or change its address",
            description = "Of the calling resident. An earlier address works no more; the new one is told only now.")
    @APIResponse(
            responseCode = "201",
            description = "The feed with its secret address.",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response make() {
        String subject = callers.current().subject();
        Secret secret = Secret.random();
        Instant now = clock.instant();
        CalendarFeed feed = feeds.ofSubject(subject).orElseGet(() -> new CalendarFeed(subject, secret, now));
        feed.change(secret, now);
        feeds.keep(feed);
        URI address = URI.create(PATH + secret.text() + ".ics");
        return Response.created(address)
                .entity(new FeedView(address.toString(), feed.madeAt()))
                .build();
    }

    /** Ends the caller's feed. */
    @DELETE
    @RolesAllowed(Role.RESIDENT)
    @Transactional
    @Operation(
            operationId = "endCalendarFeed",
            summary = "End the calendar feed",
            description = "Of the calling resident: its address works no more.")
    @APIResponse(responseCode = "204", description = "There is no feed any more.")
    public Response end() {
        feeds.ofSubject(callers.current().subject()).ifPresent(feeds::delete);
        return Response.noContent().build();
    }

    /** What somebody has a place at, for a calendar program. */
    @GET
    @Path("/{secret}.ics")
    @PermitAll
    @Produces(Calendars.MEDIA_TYPE)
    @Operation(
            operationId = "readCalendarFeed",
            summary = "Read a calendar feed",
            description = "For calendar programs: the sessions at which the person has a place; nobody's name.")
    @APIResponse(
            responseCode = "200",
            description = "The sessions.",
            content = @Content(mediaType = Calendars.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response read(@PathParam("secret") @Parameter(description = "The secret of the address.") String secret) {
        CalendarFeed feed = feeds.of(new Secret(secret)).orElseThrow(LongevityProblem.FEED_NOT_FOUND::refuse);
        return Answers.unshared(
                calendars.write(sessions.ofActivities(registrations.confirmedActivities(feed.subject()))));
    }

    /**
     * A feed.
     *
     * @param address relative to the public door; told only when it is made
     */
    @Schema(name = "CalendarFeed")
    public record FeedView(
            @Schema(examples = "/v1/longevity/calendar-feeds/Zm9yIGNhbGVuZGFyIHByb2dyYW1zIG9ubHk.ics")
            String address,

            Instant madeAt) {}
}
