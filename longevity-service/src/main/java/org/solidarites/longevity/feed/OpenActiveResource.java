package org.solidarites.longevity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.longevity.LongevityProblem;

/** Sessions for those who collect activities of many places (OpenActive, Realtime Paged Data Exchange 1.0). */
@Path("/v1/openactive/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds", description = "What takes place, in the forms that other programs read.")
@RunOnVirtualThread
public class OpenActiveResource {

    private static final UUID FIRST = new UUID(0, 0);

    /** A page that is full stays as it is but for items that move to the end; the last one may be another soon. */
    private static final String FULL = "public, max-age=3600";

    private static final String LAST = "public, max-age=8";

    private final RpdeFeed feed;

    OpenActiveResource(RpdeFeed feed) {
        this.feed = feed;
    }

    /** Gives a page of the feed; without parameters the first. */
    @GET
    @PermitAll
    @Operation(
            operationId = "followSessions",
            summary = "Follow the sessions",
            description =
                    "In the order of their last change. Whoever follows `next` until a page is empty, and asks for"
                            + " that page again from time to time, knows every session. What changed in the last half"
                            + " minute comes a little later.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed; the last one is empty.",
            content = @Content(schema = @Schema(implementation = RpdePage.class)))
    @APIResponse(
            responseCode = "422",
            description = "One of `afterTimestamp` and `afterId` is given without the other.")
    public Response page(
            @QueryParam("afterTimestamp")
                    @Min(0)
                    @Max(253_402_300_799_000_000L)
                    @Parameter(description = "`modified` of the last item seen; with `afterId`.")
                    @Nullable
                    Long afterTimestamp,
            @QueryParam("afterId") @Parameter(description = "Id of the last item seen.") @Nullable UUID afterId,
            @Context UriInfo at) {
        if ((afterTimestamp == null) != (afterId == null)) {
            throw LongevityProblem.FEED_PLACE_INCOMPLETE
                    .refuse()
                    .at(FieldError.inParameter(afterTimestamp == null ? "afterTimestamp" : "afterId"));
        }
        Instant modified =
                afterTimestamp == null ? Instant.EPOCH : Instant.EPOCH.plus(afterTimestamp, ChronoUnit.MICROS);
        String query = at.getRequestUri().getRawQuery();
        RpdePage page = feed.after(
                modified,
                afterId == null ? FIRST : afterId,
                at.getRequestUri().getRawPath() + (query == null ? "" : "?" + query));
        return Response.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, page.items().isEmpty() ? LAST : FULL)
                .build();
    }
}
