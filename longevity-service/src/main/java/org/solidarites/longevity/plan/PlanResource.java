package org.solidarites.longevity.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.feed.FeedConfig;

/** The age-friendly plan over HTTP: read by all, published by coordinators. */
@Path("/v1/longevity/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Age-friendly plan", description = "What the city plans to be friendly to the old, as open data.")
@RunOnVirtualThread
public class PlanResource {

    private final PlanRepository plans;
    private final FeedConfig feeds;
    private final Clock clock;

    PlanResource(PlanRepository plans, FeedConfig feeds, Clock clock) {
        this.plans = plans;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Shows the plan as it was published last; 404 before the first. */
    @GET
    @PermitAll
    @Operation(
            operationId = "showPlan",
            summary = "Show the age-friendly plan",
            description = "Its ambitions, actions with steps, indicators with measurements, and what residents said, by"
                    + " the eight domains of the WHO.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "No plan was published yet.")
    public Response latest() {
        return answer(plans.latest().orElseThrow(LongevityProblem.PLAN_NOT_FOUND::refuse));
    }

    /** Shows the plan as it once was; 404 if there is no such version. */
    @GET
    @Path("/versions/{version}")
    @PermitAll
    @Operation(
            operationId = "showPlanVersion",
            summary = "Show an earlier plan",
            description = "Each version that was published stays.")
    @APIResponse(
            responseCode = "200",
            description = "That version.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response version(@Parameter(description = "From 1 on.", example = "1") @PathParam("version") int version) {
        return answer(plans.findByIdOptional(version).orElseThrow(LongevityProblem.PLAN_NOT_FOUND::refuse));
    }

    /** Publishes the plan anew, as a whole; 428 without {@code If-Match} once there is one, 412 if it is stale. */
    @PUT
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "publishPlan",
            summary = "Publish the age-friendly plan",
            description = "All of it; earlier versions stay. The first needs no If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now.",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response publish(
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag that was read; the first plan needs none.",
                            required = false,
                            example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull AgeFriendlyPlan plan) {
        plans.lock();
        int present = plans.latest().map(PublishedPlan::version).orElse(0);
        if (present > 0 || ifMatch != null) {
            Versions.require(ifMatch, present);
        }
        PlanCheck.check(plan, LocalDate.now(clock));
        PublishedPlan published = new PublishedPlan(present + 1, plan, clock.instant());
        plans.persist(published);
        return answer(published);
    }

    private Response answer(PublishedPlan plan) {
        return Answers.versioned(plan.version(), plan.view(feeds.licence().toString()));
    }
}
