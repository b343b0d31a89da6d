package org.solidarites.foodcoop.cooperative;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.cooperative.core.Stage;

/** What the Coopérative tries out, over HTTP. */
@Path("/v1/cooperative/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperative")
@RunOnVirtualThread
public class InitiativeResource {

    private final InitiativeRepository initiatives;
    private final Actors actors;
    private final Clock clock;

    InitiativeResource(InitiativeRepository initiatives, Actors actors, Clock clock) {
        this.initiatives = initiatives;
        this.actors = actors;
        this.clock = clock;
    }

    /** Lists initiatives. */
    @GET
    @PermitAll
    @Operation(summary = "List initiatives", description = "Newest first, of one stage if asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of initiatives.",
            content = @Content(schema = @Schema(implementation = InitiativePage.class)))
    public Response list(
            @QueryParam("stage") @Parameter(description = "A stage.") @Nullable Stage stage,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Initiative> found = Page.of(
                initiatives.page(stage, page.after(1), page.rows()),
                page.limit(),
                row -> Cursor.of(row.id().toString()));
        return Answers.page(at, found.map(Initiative::view));
    }

    /** Shows an initiative. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show an initiative", description = "With its steps and what was learned.")
    @APIResponse(
            responseCode = "200",
            description = "The initiative.",
            content = @Content(schema = @Schema(implementation = Initiative.View.class)))
    public Response show(@Parameter(description = "Id of the initiative.") @PathParam("id") UUID id) {
        Initiative found = initiatives.findByIdOptional(id).orElseThrow(FoodCoopProblem.INITIATIVE_NOT_FOUND::refuse);
        return Answers.versioned(found.version(), found.view());
    }

    /** Proposes an initiative. */
    @POST
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(summary = "Propose an initiative", description = "By an actor with a mandate.")
    @APIResponse(
            responseCode = "201",
            description = "The initiative, an idea.",
            content = @Content(schema = @Schema(implementation = Initiative.View.class)))
    public Response propose(@Valid @NotNull NewInitiative content, @Context UriInfo at) {
        Actor actor = actors.speaking();
        Initiative made = initiatives.keep(Initiative.propose(content, actor.id(), clock.instant()));
        return Answers.created(at, made.id(), made.version(), made.view());
    }

    /** Takes the next step. */
    @POST
    @Path("/{id}/steps")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Move an initiative on",
            description =
                    "IDEA, DISCUSSED, EXPERIMENT, then PROJECT; it may be stopped at each. What was learned is said at the end.")
    @APIResponse(
            responseCode = "200",
            description = "The initiative.",
            content = @Content(schema = @Schema(implementation = Initiative.View.class)))
    public Response move(
            @Parameter(description = "Id of the initiative.") @PathParam("id") UUID id,
            @Valid @NotNull NextStage next) {
        Initiative moved = initiatives.held(id).orElseThrow(FoodCoopProblem.INITIATIVE_NOT_FOUND::refuse);
        moved.moveTo(next, clock.instant());
        initiatives.keep(moved);
        return Answers.versioned(moved.version(), moved.view());
    }

    /** The shape of a page, for the API document. */
    @Schema(name = "InitiativePage")
    record InitiativePage(
            List<Initiative.View> items, @Nullable String next) {}
}
