package org.solidarites.foodcoop.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;

/** Calls for cooperation over HTTP. */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls", description = "Calls for cooperation: envelopes of several years that associations apply for.")
@RunOnVirtualThread
public class CallResource {

    private final CallRepository calls;
    private final Envelopes envelopes;
    private final Callers callers;
    private final Clock clock;

    CallResource(CallRepository calls, Envelopes envelopes, Callers callers, Clock clock) {
        this.calls = calls;
        this.envelopes = envelopes;
        this.callers = callers;
        this.clock = clock;
    }

    /** Lists published calls, newest first; a coordinator sees drafts too. */
    @GET
    @PermitAll
    @Operation(summary = "List calls", description = "Published calls, newest first. Coordinators see drafts too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of calls.",
            content = @Content(schema = @Schema(implementation = CallPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Call> found = Page.of(
                calls.page(seesDrafts(), page.after(1), page.rows()),
                page.limit(),
                call -> Cursor.of(call.id().toString()));
        return Answers.page(at, found.map(call -> call.view(clock.instant())));
    }

    /** Shows one call; a draft to coordinators only. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a call", description = "A draft exists for coordinators only.")
    @APIResponse(
            responseCode = "200",
            description = "The call.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response show(@Parameter(description = "Id of the call.") @PathParam("id") UUID id) {
        Call call = calls.visible(id, seesDrafts()).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
        return Answers.versioned(call.version(), call.view(clock.instant()));
    }

    /** Drafts a call. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Draft a call",
            description = "Only coordinators see it until it is published. Amounts are euros, instants have an offset.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response draft(@Valid @NotNull CallTerms draft, @Context UriInfo at) {
        Call call = calls.keep(Call.draft(draft));
        return Answers.created(at, call.id(), call.version(), call.view(clock.instant()));
    }

    /** Writes a draft anew. */
    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Change a draft",
            description = "If-Match is required. A published call is changed by a new edition.")
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response redraft(
            @Parameter(description = "Id of the call.") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CallTerms terms) {
        Call call = calls.held(id).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
        Versions.require(ifMatch, call.version());
        call.redraft(terms, clock.instant());
        calls.keep(call);
        return Answers.versioned(call.version(), call.view(clock.instant()));
    }

    /** Publishes a draft and puts its envelope of each year aside in the ledger. */
    @POST
    @Path("/{id}/publication")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Publish a call",
            description = "The envelope of each year is put aside in the ledger. A call is published once, and before"
                    + " it closes.")
    @APIResponse(
            responseCode = "200",
            description = "The call, published.",
            content = @Content(schema = @Schema(implementation = CallView.class)))
    public Response publish(@Parameter(description = "Id of the call.") @PathParam("id") UUID id) {
        Call call = calls.held(id).orElseThrow(FoodCoopProblem.CALL_NOT_FOUND::refuse);
        call.publish(clock.instant());
        calls.keep(call);
        calls.keep(new CallEdition(call, EditionStage.ANNOUNCED, "Publication", clock.instant()));
        envelopes.fund(call);
        return Answers.versioned(call.version(), call.view(clock.instant()));
    }

    private boolean seesDrafts() {
        return callers.current().has(Role.COORDINATOR);
    }

    /** The shape of a page of calls, for the API document. */
    @Schema(name = "CallPage")
    record CallPage(List<CallView> items, @Nullable String next) {}
}
