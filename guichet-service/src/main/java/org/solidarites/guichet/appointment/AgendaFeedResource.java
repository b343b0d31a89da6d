package org.solidarites.guichet.appointment;

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
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.solidarites.guichet.GuichetProblem;

/** The feed of an agent's appointments for calendar programs, which can send no token: its address is the secret. */
@Path("/v1/agenda-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agendas", description = "When the agents of a desk receive people.")
@RunOnVirtualThread
public class AgendaFeedResource {

    private static final Duration BEFORE = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final AgendaFeedRepository feeds;
    private final AppointmentRepository appointments;
    private final Calendars calendars;
    private final Callers callers;
    private final Clock clock;

    AgendaFeedResource(
            AgendaFeedRepository feeds,
            AppointmentRepository appointments,
            Calendars calendars,
            Callers callers,
            Clock clock) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.calendars = calendars;
        this.callers = callers;
        this.clock = clock;
    }

    /** Makes the caller's feed, or gives it a new address. */
    @POST
    @RolesAllowed(Role.AGENT)
    @Transactional
    @Operation(
            summary = "Make a feed, or change its address",
            description = "Of the calling agent. An earlier address works no more; the new one is told only now.")
    @APIResponse(
            responseCode = "201",
            description = "The feed with its secret address.",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response make() {
        String agent = callers.current().subject();
        Secret secret = Secret.random();
        Instant now = clock.instant();
        AgendaFeed feed = feeds.ofAgent(agent).orElseGet(() -> AgendaFeed.of(agent, secret, now));
        feed.change(secret, now);
        feeds.keep(feed);
        URI address = URI.create("/v1/agenda-feeds/" + secret.text() + ".ics");
        return Response.created(address)
                .entity(new FeedView(address.toString(), Times.inCity(feed.madeAt())))
                .build();
    }

    /** Ends the caller's feed. */
    @DELETE
    @RolesAllowed(Role.AGENT)
    @Transactional
    @Operation(summary = "End the feed", description = "Of the calling agent: its address works no more.")
    @APIResponse(responseCode = "204", description = "There is no feed any more.")
    public Response end() {
        feeds.ofAgent(callers.current().subject()).ifPresent(feeds::delete);
        return Response.noContent().build();
    }

    /** The appointments of an agent for a calendar program. */
    @GET
    @Path("/{secret}.ics")
    @PermitAll
    @Produces(Calendars.MEDIA_TYPE)
    @Operation(
            summary = "Read a feed",
            description = "For calendar programs: times, motives and places from 30 days ago on; nobody's name.")
    @APIResponse(
            responseCode = "200",
            description = "The appointments.",
            content = @Content(mediaType = Calendars.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public Response read(@PathParam("secret") @Parameter(description = "The secret of the address.") String secret) {
        AgendaFeed feed = feeds.of(new Secret(secret)).orElseThrow(GuichetProblem.FEED_NOT_FOUND::refuse);
        Instant now = clock.instant();
        return Answers.unshared(
                calendars.write(appointments.ofAgenda(feed.agent(), now.minus(BEFORE), now.plus(AHEAD))));
    }

    /**
     * A feed.
     *
     * @param address relative to the public door; told only when it is made
     */
    @Schema(name = "AgendaFeed")
    public record FeedView(
            @Schema(examples = "/v1/agenda-feeds/Zm9yIGNhbGVuZGFyIHByb2dyYW1zIG9ubHk.ics")
            String address,

            OffsetDateTime madeAt) {}
}
