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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;

/** What the Coopérative decides, over HTTP. */
@Path("/v1/cooperative/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cooperative")
@RunOnVirtualThread
public class ProposalResource {

    private final ProposalRepository proposals;
    private final Voting voting;
    private final Actors actors;
    private final Callers callers;

    ProposalResource(ProposalRepository proposals, Voting voting, Actors actors, Callers callers) {
        this.proposals = proposals;
        this.voting = voting;
        this.actors = actors;
        this.callers = callers;
    }

    /** Lists proposals. */
    @GET
    @PermitAll
    @Operation(summary = "List proposals", description = "Newest first, with what was decided.")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals.",
            content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Proposal> found = Page.of(
                proposals.page(page.after(1), page.rows()),
                page.limit(),
                row -> Cursor.of(row.id().toString()));
        return Answers.page(at, found.map(Proposal::view));
    }

    /** Shows a proposal. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show a proposal", description = "With what was decided.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = Proposal.View.class)))
    public Response show(@Parameter(description = "Id of the proposal.") @PathParam("id") UUID id) {
        Proposal found = proposals.findByIdOptional(id).orElseThrow(FoodCoopProblem.PROPOSAL_NOT_FOUND::refuse);
        return Answers.versioned(found.version(), found.view());
    }

    /** Puts something to the decision. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Put a proposal",
            description =
                    "With the rule it is decided by, its quorum and its dates, and with what it does to a caisse if it is"
                            + " adopted: another allocation, a seller approved or ended.")
    @APIResponse(
            responseCode = "201",
            description = "The proposal.",
            content = @Content(schema = @Schema(implementation = Proposal.View.class)))
    public Response put(@Valid @NotNull NewProposal asked, @Context UriInfo at) {
        Proposal made = voting.put(asked);
        return Answers.created(at, made.id(), made.version(), made.view());
    }

    /** Answers a proposal. */
    @POST
    @Path("/{id}/votes")
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Vote or consent",
            description = "By an actor with a mandate, once, while it is open. An objection to a consent has a reason.")
    @APIResponse(responseCode = "204", description = "It was counted.")
    public Response vote(
            @Parameter(description = "Id of the proposal.") @PathParam("id") UUID id, @Valid @NotNull NewVote vote) {
        voting.vote(id, actors.speaking(), vote);
        return Response.noContent().build();
    }

    /** The reasons of those who answered. */
    @GET
    @Path("/{id}/reasons")
    @RolesAllowed({Role.RESIDENT, Role.PARTNER, Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            summary = "Read the reasons given",
            description = "Once it is decided, for the minutes: for coordinators and actors with a mandate. Without who"
                    + " gave them.")
    @APIResponse(
            responseCode = "200",
            description = "The reasons.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Reason.class)))
    @APIResponse(responseCode = "409", description = "The proposal is not decided yet.")
    @APIResponse(responseCode = "422", description = "The caller has no mandate of participation.")
    public List<Reason> reasons(@Parameter(description = "Id of the proposal.") @PathParam("id") UUID id) {
        if (!callers.current().hasAny(Role.COORDINATOR)) {
            actors.speaking();
        }
        return voting.reasons(id);
    }

    /** Decides. */
    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Decide a proposal",
            description =
                    "Once it is closed, and some seconds later by itself: counted by its rule, over all or in every college,"
                            + " if enough have answered. What it does to a caisse holds from the day it names, as the next version of the caisse's rules.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal with its outcome.",
            content = @Content(schema = @Schema(implementation = Proposal.View.class)))
    public Response decide(@Parameter(description = "Id of the proposal.") @PathParam("id") UUID id) {
        Proposal closed = voting.decide(id);
        return Answers.versioned(closed.version(), closed.view());
    }

    /** The shape of a page, for the API document. */
    @Schema(name = "ProposalPage")
    record ProposalPage(List<Proposal.View> items, @Nullable String next) {}
}
