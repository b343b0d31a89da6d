package org.solidarites.aid.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;

/** One dossier over HTTP and its steps, from the description of its household to its end. */
@Path("/v1/aid/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "Requests for an aid, from draft to decision.")
@RunOnVirtualThread
public class DossierResource {

    private final DossierAnswers answers;
    private final DossierAccess access;
    private final DossierOpening opening;
    private final Submissions submissions;
    private final Delegation delegation;
    private final Decisions decisions;
    private final Clock clock;

    DossierResource(
            DossierAnswers answers,
            DossierAccess access,
            DossierOpening opening,
            Submissions submissions,
            Delegation delegation,
            Decisions decisions,
            Clock clock) {
        this.answers = answers;
        this.access = access;
        this.opening = opening;
        this.submissions = submissions;
        this.delegation = delegation;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Shows a dossier, without the facts of its household. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "Show a dossier",
            description =
                    "Somebody else's dossier does not exist for the caller. That reasons in words were shown is noted"
                            + " for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response show(@PathParam("id") UUID id) {
        Dossier dossier = access.visible(id);
        return answers.shown(dossier);
    }

    /** Describes the household of a dossier, as a whole. */
    @PUT
    @Path("/household")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            summary = "Describe the household of a dossier",
            description = "By its resident, its association or its desk, while it is a draft or incomplete.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier as it is now.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It is neither a draft nor incomplete.")
    @APIResponse(responseCode = "422", description = "The household can not be.")
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull HouseholdFacts household) {
        Dossier dossier = access.kept(id);
        Versions.require(ifMatch, dossier.version());
        opening.describe(dossier, household, "", Actor.keeper(access.caller()));
        return answers.kept(dossier);
    }

    /** Submits a dossier: the clock of the law starts. */
    @POST
    @Path("/submission")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Submit a dossier",
            description = "Two months of silence from today reject it (CRPA L231-4 3°); the acknowledgement is made.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, submitted.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It was submitted before.")
    @APIResponse(responseCode = "422", description = "Its household is not described yet.")
    public Response submit(@PathParam("id") UUID id) {
        Dossier dossier = access.kept(id);
        submissions.submit(dossier, Actor.keeper(access.caller()));
        return answers.kept(dossier);
    }

    /** Proposes a decision. */
    @POST
    @Path("/proposal")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Propose a decision",
            description = "By an instructor, once the dossier is complete or after the committee has adjourned it. A"
                    + " grant of money names its amount; a refusal its reasons in fact and in law (CRPA L211-5).")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, proposed.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not complete, silence has rejected it, or the year's ceiling is reached.")
    @APIResponse(responseCode = "422", description = "The amount or the reasons are missing, or an amount is too much.")
    public Response propose(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest proposal) {
        Dossier dossier = access.toChange(id);
        decisions.propose(dossier, proposal, access.caller());
        return answers.shown(dossier);
    }

    /** Decides a proposed dossier by delegation. */
    @POST
    @Path("/decision")
    @RolesAllowed({Role.COMMITTEE, Role.INSTRUCTOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Decide a dossier by delegation",
            description = "By one member of the committee to whom the board has delegated it (CASF R123-21), where"
                    + " the règlement delegates the aid or up to its ceiling for urgencies, and not by who proposed it; it is reported to the next session. A"
                    + " refusal, or less than was proposed, has its reasons in fact and in law (CRPA L211-5). An"
                    + " instructor is told that this takes somebody else.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, decided.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not proposed, was decided before, no envelope holds it, or the year's ceiling is reached.")
    @APIResponse(
            responseCode = "422",
            description = "The amount or the reasons are missing, an amount is too much or above the ceiling, or the"
                    + " committee decides on this aid.")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest decision) {
        delegation.requireDelegate(access.caller());
        Dossier dossier = access.toChange(id);
        decisions.decideAlone(dossier, decision, access.caller());
        return answers.shown(dossier);
    }

    /** Takes a dossier back. */
    @POST
    @Path("/withdrawal")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Withdraw a dossier",
            description = "By its resident, its association or its desk, before it is decided.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, withdrawn.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It was decided or withdrawn before.")
    public Response withdraw(@PathParam("id") UUID id, @Valid @Nullable StepReason reason) {
        Dossier dossier = access.kept(id);
        dossier.withdraw(StepReason.why(reason), Actor.keeper(access.caller()), clock.instant());
        return answers.kept(dossier);
    }

    /** Closes a dossier that has ended. */
    @POST
    @Path("/closure")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Close a dossier",
            description = "By an instructor, once it was decided, rejected by silence or withdrawn, and nothing more is"
                    + " to come.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, closed.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It has not ended, or was closed before.")
    public Response close(@PathParam("id") UUID id, @Valid @Nullable StepReason reason) {
        Dossier dossier = access.toChange(id);
        dossier.close(StepReason.why(reason), Actor.service(access.caller()), clock.instant());
        return answers.kept(dossier);
    }
}
