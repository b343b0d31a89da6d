package org.solidarites.longevity.activity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Page;
import org.solidarites.longevity.LongevityProblem;

/** Activities over HTTP: found by all, entered by agents and coordinators. */
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "What takes place in the senior spaces, and how many places are left.")
@RunOnVirtualThread
public class ActivityResource {

    private final ActivityRepository activities;
    private final Planning planning;
    private final PlacesTaken taken;
    private final Quartiers quartiers;
    private final Callers callers;
    private final Clock clock;

    ActivityResource(
            ActivityRepository activities,
            Planning planning,
            PlacesTaken taken,
            Quartiers quartiers,
            Callers callers,
            Clock clock) {
        this.activities = activities;
        this.planning = planning;
        this.taken = taken;
        this.quartiers = quartiers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Lists activities, the earliest start first, from now on unless {@code from} says otherwise. */
    @GET
    @PermitAll
    @Operation(
            summary = "Find activities",
            description =
                    "From now on or from a given start, of one senior space, quartier or kind, or for people of an"
                            + " age or who care for somebody close, if asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of activities.",
            content = @Content(schema = @Schema(implementation = ActivityPage.class)))
    @APIResponse(responseCode = "422", description = "There is no such quartier.")
    public Response list(
            @QueryParam("space") @Parameter(description = "Id of a senior space.") @Nullable UUID space,
            @QueryParam("from")
                    @Parameter(
                            description = "Earliest start, with offset; now if left out.",
                            example = "2027-03-16T00:00:00+01:00")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "Start before that, with offset.", example = "2027-06-30T00:00:00+02:00")
                    @Nullable
                    String to,
            @QueryParam("kind") @Nullable ActivityKind kind,
            @Valid @BeanParam ForWhom whom,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        ActivityFilter filter = ActivityFilter.of(
                space, kind, whom.whom(quartiers), from, to, page.after(ActivityFilter.KEY_PARTS), clock.instant());
        Page<Activity> found = Page.of(activities.page(filter, page.rows()), page.limit(), ActivityFilter::cursor);
        Map<UUID, Integer> counts =
                taken.at(found.items().stream().map(Activity::id).toList());
        return Answers.page(at, found.map(activity -> activity.view(counts.getOrDefault(activity.id(), 0))));
    }

    /** Shows one activity with the places left; 404 if there is none. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show an activity", description = "With the number of places left at this moment.")
    @APIResponse(
            responseCode = "200",
            description = "The activity.",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response show(@Parameter(description = "Id of the activity.") @PathParam("id") UUID id) {
        Activity activity = activities.findByIdOptional(id).orElseThrow(LongevityProblem.ACTIVITY_NOT_FOUND::refuse);
        int places = taken.at(List.of(id)).getOrDefault(id, 0);
        return Answers.versioned(activity.version(), activity.view(places));
    }

    /** Enters an activity; 403 for an agent of another desk, 422 for times or an audience that can not be. */
    @POST
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Enter an activity",
            description = "In an open senior space: by coordinators, and by agents of the desk that hosts the space. A"
                    + " recurrence draws the sessions on the city's clock; room and speakers are booked for all.")
    @APIResponse(
            responseCode = "201",
            description = "The activity was entered.",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response enter(@Valid @NotNull NewActivity entry, @Context UriInfo at) {
        Activity activity = planning.enter(entry, callers.current());
        return Answers.created(at, activity.id(), activity.version(), activity.view(0));
    }

    /** Cancels an activity; all who are registered are told. */
    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Cancel an activity",
            description = "All sessions ahead. Every registration ends, and each one is told by an event.")
    @APIResponse(
            responseCode = "200",
            description = "The activity, cancelled.",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response cancel(
            @Parameter(description = "Id of the activity.") @PathParam("id") UUID id,
            @Valid @NotNull CancelReason why) {
        Activity activity = planning.cancel(id, why.reason(), callers.current());
        return Answers.versioned(activity.version(), activity.view(0));
    }

    /** Changes how many places there are; new ones go to those who wait. */
    @PUT
    @Path("/{id}/capacity")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Change the number of places",
            description = "Not below the places that somebody has or is offered. New places go to those who wait.")
    @APIResponse(
            responseCode = "200",
            description = "The activity as it is now.",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response resize(
            @Parameter(description = "Id of the activity.") @PathParam("id") UUID id,
            @Valid @NotNull NewCapacity wanted) {
        Activity activity = planning.resize(id, wanted.capacity(), callers.current());
        return Answers.versioned(
                activity.version(), activity.view(taken.at(List.of(id)).getOrDefault(id, 0)));
    }

    /** The shape of a page of activities, for the API document. */
    @Schema(name = "ActivityPage")
    record ActivityPage(List<ActivityView> items, @Nullable String next) {}
}
