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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.household.Households;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.ProblemMessages;

/** One dossier over HTTP and its steps: household, submission, acknowledgement, decision. */
@Path("/v1/aid/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "Requests for an aid, from draft to decision.")
@RunOnVirtualThread
public class DossierResource {

    private final DossierRepository dossiers;
    private final DossierAccess access;
    private final DossierOpening opening;
    private final Households households;
    private final Regulations regulations;
    private final ContactConfig contact;
    private final Reads reads;
    private final Envelopes envelopes;
    private final Clock clock;

    DossierResource(
            DossierRepository dossiers,
            DossierAccess access,
            DossierOpening opening,
            Households households,
            Regulations regulations,
            ContactConfig contact,
            Reads reads,
            Envelopes envelopes,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.opening = opening;
        this.households = households;
        this.regulations = regulations;
        this.contact = contact;
        this.reads = reads;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** Shows a dossier, without the facts of its household. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(summary = "Show a dossier", description = "Somebody else's dossier does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    public Response show(@PathParam("id") UUID id) {
        Dossier dossier = access.visible(id);
        return Answers.versioned(dossier.version(), dossier.view());
    }

    /** Shows the household of a dossier, with the dossier's version as {@code ETag}. */
    @GET
    @Path("/household")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "Show the household of a dossier",
            description = "To those who may see the dossier; each reading is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The household.",
            content = @Content(schema = @Schema(implementation = HouseholdFacts.class)))
    public Response household(@PathParam("id") UUID id) {
        Dossier dossier = access.visible(id);
        HouseholdFacts facts =
                households.find(dossier.householdRef()).orElseThrow(AidProblem.HOUSEHOLD_NOT_FOUND::refuse);
        reads.record(dossier.householdRef(), PersonalData.HOUSEHOLD);
        return Answers.versioned(dossier.version(), facts);
    }

    /** Describes the household of a draft, as a whole. */
    @PUT
    @Path("/household")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            summary = "Describe the household of a dossier",
            description = "By its resident, its association or its desk, while it is a draft.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier as it is now.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It is no draft any more.")
    @APIResponse(responseCode = "422", description = "The household can not be.")
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read.", example = "\"0\"") @Nullable
                    String ifMatch,
            @Valid @NotNull HouseholdFacts household) {
        Dossier dossier = access.kept(id);
        Versions.require(ifMatch, dossier.version());
        opening.describe(dossier, household, "");
        return kept(dossier);
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
        LocalDate today = LocalDate.now(clock);
        DatedRegulation inForce = regulations
                .inForce(today)
                .filter(regulation -> regulation.compiled().aid(dossier.aid()).isPresent())
                .orElseThrow(() -> regulations.unknownAid(dossier.aid(), today));
        dossier.submit(inForce.document().id(), contact.contact(), today);
        return kept(dossier);
    }

    /** Shows the acknowledgement of a submitted dossier, in French or English. */
    @GET
    @Path("/acknowledgement")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(
            summary = "Show the acknowledgement",
            description = "Date received, date and sense of the implicit decision, service in charge, appeal routes"
                    + " and missing pieces (CRPA L112-3, R112-5).")
    @APIResponse(
            responseCode = "200",
            description = "The acknowledgement.",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    public Response acknowledgement(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Dossier dossier = access.visible(id);
        Submission submission = dossier.submission();
        if (submission == null) {
            throw AidProblem.ACKNOWLEDGEMENT_NOT_FOUND.refuse();
        }
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        AidRule aid = regulations.find(submission.regulation()).orElseThrow().aid(dossier.aid());
        return Response.ok(Acknowledgement.of(id, submission, aid, language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Decides a submitted dossier. */
    @POST
    @Path("/decision")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Decide a dossier",
            description =
                    "A grant of money names its amount, which its aid's envelope must hold; a refusal its reasons in"
                            + " fact and in law (CRPA L211-5).")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, decided.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not submitted, or was decided before, or no envelope holds the amount.")
    @APIResponse(responseCode = "422", description = "The amount or the reasons are missing, or an amount is too much.")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest decision) {
        Dossier dossier = access.toChange(id);
        dossier.decide(decision, access.caller(), clock.instant());
        dossiers.keep(dossier);
        if (decision.amount() != null) {
            envelopes.commit(dossier.aid(), id, decision.amount(), LocalDate.now(clock));
        }
        return Answers.versioned(dossier.version(), dossier.view());
    }

    private Response kept(Dossier dossier) {
        dossiers.keep(dossier);
        return Answers.versioned(dossier.version(), dossier.view());
    }
}
