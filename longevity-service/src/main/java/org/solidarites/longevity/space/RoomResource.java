package org.solidarites.longevity.space;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.longevity.LongevityProblem;

/** The rooms of a senior space over HTTP: read by all, kept by its desk and by coordinators. */
@Path("/v1/senior-spaces/{id}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Senior spaces")
@RunOnVirtualThread
public class RoomResource {

    private final Rooms rooms;
    private final Callers callers;

    RoomResource(Rooms rooms, Callers callers) {
        this.rooms = rooms;
        this.callers = callers;
    }

    /** Lists the rooms of a space; 404 without such a space. */
    @GET
    @PermitAll
    @Operation(summary = "List the rooms", description = "All rooms of the senior space with what they hold.")
    @APIResponse(
            responseCode = "200",
            description = "The rooms.",
            content = @Content(schema = @Schema(implementation = RoomList.class)))
    public RoomList list(@Parameter(description = "Id of the senior space.") @PathParam("id") UUID id) {
        return new RoomList(rooms.of(id));
    }

    /** Enters a room; 409 for a name that another room of the space has. */
    @POST
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Enter a room",
            description = "By coordinators, and by agents of the desk that hosts the space.")
    @APIResponse(
            responseCode = "201",
            description = "The room was entered.",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response enter(@PathParam("id") UUID id, @Valid @NotNull RoomDetails details, @Context UriInfo at) {
        Room room = rooms.enter(id, details, callers.current());
        return Answers.created(at, room.id(), room.version(), room.view());
    }

    /** Changes a room as a whole; 428 without {@code If-Match}, 412 if it is stale. */
    @PUT
    @Path("/{room}")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Change a room",
            description = "All of it. Activities that are planned there already keep their places.")
    @APIResponse(
            responseCode = "200",
            description = "The room as it is now.",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the room.") @PathParam("room") UUID room,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull RoomDetails details) {
        Room held = rooms.held(id, room, callers.current());
        Versions.require(ifMatch, held.version());
        rooms.change(held, details);
        return Answers.versioned(held.version(), held.view());
    }

    /** Shows a room; 404 if the space has none such. */
    @GET
    @Path("/{room}")
    @PermitAll
    @Operation(summary = "Show a room", description = "With its version as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The room.",
            content = @Content(schema = @Schema(implementation = RoomView.class)))
    public Response show(
            @PathParam("id") UUID id, @Parameter(description = "Id of the room.") @PathParam("room") UUID room) {
        Room shown = rooms.in(id, room).orElseThrow(LongevityProblem.ROOM_NOT_FOUND::refuse);
        return Answers.versioned(shown.version(), shown.view());
    }

    /** All rooms of a space. */
    @Schema(name = "RoomList")
    public record RoomList(List<RoomView> items) {}
}
