package org.solidarites.foodcoop.cooperative;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** Who takes part in the Coopérative, over HTTP. */
@Path("/v1/cooperative/actors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Cooperative",
        description =
                "The Coopérative: residents, associations, economic actors and the city trying out new solidarities.")
@RunOnVirtualThread
public class ActorResource {

    private final ActorRepository repository;
    private final Actors actors;

    ActorResource(ActorRepository repository, Actors actors) {
        this.repository = repository;
        this.actors = actors;
    }

    /** Lists actors. */
    @GET
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "List actors", description = "Newest first, for coordinators.")
    @APIResponse(
            responseCode = "200",
            description = "A page of actors.",
            content = @Content(schema = @Schema(implementation = ActorPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Actor> found = Page.of(
                repository.page(page.after(1), page.rows()),
                page.limit(),
                row -> Cursor.of(row.id().toString()));
        return Answers.page(at, found.map(Actor::view));
    }

    /** One actor. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(summary = "Show an actor", description = "For coordinators.")
    @APIResponse(
            responseCode = "200",
            description = "The actor.",
            content = @Content(schema = @Schema(implementation = Actor.View.class)))
    public Response show(@Parameter(description = "Id of the actor.") @PathParam("id") UUID id) {
        Actor found = repository.findByIdOptional(id).orElseThrow(FoodCoopProblem.ACTOR_NOT_FOUND::refuse);
        return Answers.versioned(found.version(), found.view());
    }

    /** Takes somebody in. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Take an actor in",
            description = "Once the mandate of participation is signed. A token stands for one actor.")
    @APIResponse(
            responseCode = "201",
            description = "The actor.",
            content = @Content(schema = @Schema(implementation = Actor.View.class)))
    public Response join(@Valid @NotNull NewActor mandate, @Context UriInfo at) {
        Actor actor = actors.join(mandate);
        return Answers.created(at, actor.id(), actor.version(), actor.view());
    }

    /** Somebody leaves. */
    @POST
    @Path("/{id}/departure")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Let an actor leave", description = "They have no voice any more; what they decided stays.")
    @APIResponse(
            responseCode = "200",
            description = "The actor.",
            content = @Content(schema = @Schema(implementation = Actor.View.class)))
    public Response leave(@Parameter(description = "Id of the actor.") @PathParam("id") UUID id) {
        Actor actor = actors.leave(id);
        return Answers.versioned(actor.version(), actor.view());
    }

    /** The shape of a page, for the API document. */
    @Schema(name = "ActorPage")
    record ActorPage(List<Actor.View> items, @Nullable String next) {}
}
