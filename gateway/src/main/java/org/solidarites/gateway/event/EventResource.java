package org.solidarites.gateway.event;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.gateway.token.Bearers;

/** What the city tells, over HTTP: page by page, or as a stream, by what is accepted. */
@Path("/v1/events")
@Tag(name = "Events", description = "What happens in the city's services, for those who build on them.")
@Authenticated
@SecurityRequirement(name = "keycloak")
public class EventResource {

    private static final String AFTER = "The position after which to begin: a `next` or a `position` that was given."
            + " Without it a page begins with the oldest event that is kept, and a stream with the next one that comes.";
    private static final String TYPE =
            "Only these types, as often as needed; `org.solidarites.referral.*` stands for all that begin so.";

    private final EventLog log;
    private final EventTypes types;
    private final EventStreams streams;
    private final Callers callers;
    private final JsonWebToken token;

    EventResource(EventLog log, EventTypes types, EventStreams streams, Callers callers, JsonWebToken token) {
        this.log = log;
        this.types = types;
        this.streams = streams;
        this.callers = callers;
        this.token = token;
    }

    /** Gives a page of the events that the caller may see. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "listEvent",
            summary = "Read or follow events",
            description = "In the order of the log, without gaps, kept for 30 days; 410 for a position before that."
                    + " Whoever follows `next` has seen every event that it may see. Everybody sees what is public, a"
                    + " partner also what concerns its organization.\n\nWith `Accept: text/event-stream` the same"
                    + " comes as server-sent events as it happens: `data` is the event, `id` its position, and"
                    + " `Last-Event-ID` goes on where a stream broke off. A stream ends with its token.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events, or a stream of them.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EventPage.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "410", description = "The position is before what is kept; begin anew without it.")
    @APIResponse(responseCode = "422", description = "The position is ahead of the log: it was not given here.")
    @APIResponse(responseCode = "429", description = "The caller has too many streams open, or its quota is used up.")
    @Parameter(
            name = "Last-Event-ID",
            in = org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.HEADER,
            description = "Of a stream: the last `id` that was seen; goes before `after`.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            format = "int64"))
    public Response page(
            @QueryParam("after") @Min(0) @Parameter(description = AFTER) @Nullable Long after,
            @QueryParam("type") @Parameter(description = TYPE) List<String> type,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "How many events at most, 1 to 100.", example = "20")
                    int limit,
            @Context UriInfo at,
            @Context HttpHeaders asked) {
        // Where two methods share an address, Quarkus REST takes the first for whoever accepts neither.
        if (asked.getAcceptableMediaTypes().stream().noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            throw CommonProblem.NOT_ACCEPTABLE.refuse();
        }
        Set<String> wanted = types.matching(type, FieldError.inParameter("type"));
        EventPage page = EventPage.of(log.page(Sight.of(callers.current()), wanted, after, limit));
        URI next = at.getRequestUriBuilder()
                .replaceQueryParam("after", page.next())
                .build();
        return Response.ok(page)
                .header("Cache-Control", "no-store")
                .header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .build();
    }

    /** Streams the events that the caller may see. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    @Blocking
    public Multi<OutboundSseEvent> stream(
            @QueryParam("after") @Min(0) @Nullable Long after,
            @HeaderParam("Last-Event-ID") @Min(0) @Nullable Long last,
            @QueryParam("type") List<String> type,
            @Context HttpServerRequest request,
            @Context Sse sse) {
        Set<String> wanted = types.matching(type, FieldError.inParameter("type"));
        return streams.open(
                callers.current(),
                Bearers.of(token),
                wanted,
                last == null ? after : last,
                new StreamConnection(request, sse));
    }
}
