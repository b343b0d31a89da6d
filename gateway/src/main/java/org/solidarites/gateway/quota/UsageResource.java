package org.solidarites.gateway.quota;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.identity.Role;
import org.solidarites.gateway.token.Bearer;
import org.solidarites.gateway.token.Bearers;

/** What a partner has asked, and how much it may. */
@Path("/v1/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plan and use", description = "How much a partner may ask, and what it has asked.")
@RunOnVirtualThread
public class UsageResource {

    private static final int DAYS = 30;
    private final Quotas quotas;
    private final Plans plans;
    private final QuotaExchange exchange;
    private final QuotaUse use;
    private final Clock clock;
    private final JsonWebToken token;

    UsageResource(Quotas quotas, Plans plans, QuotaExchange exchange, QuotaUse use, Clock clock, JsonWebToken token) {
        this.quotas = quotas;
        this.plans = plans;
        this.exchange = exchange;
        this.use = use;
        this.clock = clock;
        this.token = token;
    }

    /**
     * Plan and use of one partner.
     *
     * @param consumer alias of the association, with all its clients, or id of a client that belongs to none
     * @param plan name of its plan
     * @param perMinute requests that the plan allows in a minute
     * @param left requests that may be made at once now
     * @param days the last thirty days with any request, the latest first
     */
    public record Usage(String consumer, String plan, int perMinute, long left, List<Day> days) {}

    /**
     * The requests of one day.
     *
     * @param day in the city's time
     * @param allowed requests that passed
     * @param refused requests beyond the quota
     */
    public record Day(LocalDate day, long allowed, long refused) {}

    /** The caller's own plan and use. */
    @GET
    @RolesAllowed(Role.PARTNER)
    @Operation(
            summary = "See your plan and what you have used of it",
            description =
                    "Of the partner association that the token is for, all its clients together. What people do who"
                            + " are signed in is counted for a minute and not kept.")
    @APIResponse(
            responseCode = "200",
            description = "Plan and use.",
            content = @Content(schema = @Schema(implementation = Usage.class)))
    public Usage mine() {
        Bearer bearer = Bearers.of(token);
        Consumer consumer = Consumer.of(bearer);
        Plan plan = plans.of(bearer);
        exchange.exchange();
        List<Day> days = use.since(consumer, LocalDate.now(clock).minusDays(DAYS)).stream()
                .map(day -> new Day(day.day(), day.allowed(), day.refused()))
                .toList();
        return new Usage(consumer.name(), plan.name(), plan.perMinute(), quotas.left(consumer, plan), days);
    }
}
