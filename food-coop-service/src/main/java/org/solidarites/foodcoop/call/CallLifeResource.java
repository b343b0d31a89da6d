package org.solidarites.foodcoop.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.foodcoop.FoodCoopProblem;

/** What happens to a call once it is published, over HTTP. */
@Path("/v1/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
@RunOnVirtualThread
public class CallLifeResource {

    private final CallRepository calls;
    private final Envelopes envelopes;
    private final Clock clock;

    CallLifeResource(CallRepository calls, Envelopes envelopes, Clock clock) {
        this.calls = calls;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** All that a call has said. */
    @GET
    @Path("/editions")
    @PermitAll
    @Operation(
            summary = "List the editions of a call",
            description = "First edition first: what was announced, and what was decided.")
    public List<CallEdition.View> editions(@Parameter(description = "Id of the call.") @PathParam("id") UUID id) {
        Call call = calls.visible(id, false).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
        return calls.editions(call.id()).stream().map(CallEdition::view).toList();
    }

    /** Lets a published call say something else from now on. */
    @POST
    @Path("/editions")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Make a new edition of a call",
            description = "Its money may grow, or shrink to what is awarded. Its time stands once it is closed, and its"
                    + " criteria once it is published.")
    @APIResponse(
            responseCode = "200",
            description = "The call as it says now.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response edit(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID id, @Valid @NotNull NewEdition edition) {
        Call call = held(id);
        CallTerms before = call.terms();
        call.edit(edition.terms(), clock.instant());
        envelopes.adjust(call, before);
        calls.keep(new CallEdition(call, edition.stage(), edition.reason(), clock.instant()));
        return kept(call);
    }

    /** Opens the jury's session and its scores with it. */
    @POST
    @Path("/session")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Open the jury's session",
            description = "Once the call is closed. The scores are unsealed, and none can be given any more.")
    @APIResponse(
            responseCode = "200",
            description = "The call.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response openSession(@Parameter(description = "Id of the call.") @PathParam("id") UUID id) {
        Call call = held(id);
        call.openSession(clock.instant());
        return kept(call);
    }

    /** Puts a deliberated call away. */
    @POST
    @Path("/archival")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(summary = "Archive a call", description = "Once it is deliberated. It stays open to read.")
    @APIResponse(
            responseCode = "200",
            description = "The call.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response archive(@Parameter(description = "Id of the call.") @PathParam("id") UUID id) {
        Call call = held(id);
        call.archive(clock.instant());
        return kept(call);
    }

    private Call held(UUID id) {
        return calls.held(id).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
    }

    private Response kept(Call call) {
        calls.keep(call);
        return Answers.versioned(call.version(), call.view(clock.instant()));
    }
}
