package org.solidarites.aid.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.household.Households;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.ProblemMessages;

/** What there is to read of one dossier: its household, its acknowledgement, its steps. */
@Path("/v1/aid/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
@RunOnVirtualThread
public class DossierPapersResource {

    private final DossierRepository dossiers;
    private final DossierAccess access;
    private final Households households;
    private final Submissions submissions;
    private final Computations computations;
    private final DossierAnswers answers;
    private final Reads reads;

    DossierPapersResource(
            DossierRepository dossiers,
            DossierAccess access,
            Households households,
            Submissions submissions,
            Computations computations,
            DossierAnswers answers,
            Reads reads) {
        this.dossiers = dossiers;
        this.access = access;
        this.households = households;
        this.submissions = submissions;
        this.computations = computations;
        this.answers = answers;
        this.reads = reads;
    }

    /** Shows the household of a dossier, with the dossier's version as {@code ETag}. */
    @GET
    @Path("/household")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            operationId = "householdDossier",
            summary = "Show the household of a dossier",
            description = "To those who may see the dossier; each reading is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The household.",
            content = @Content(schema = @Schema(implementation = HouseholdFacts.class)))
    public Response household(@PathParam("id") UUID id) {
        Dossier dossier = access.visible(id);
        HouseholdFacts facts =
                households.find(dossier.request().householdRef()).orElseThrow(AidProblem.HOUSEHOLD_NOT_FOUND::refuse);
        reads.record(dossier.request().householdRef(), PersonalData.HOUSEHOLD);
        return Answers.versioned(dossier.version(), facts);
    }

    /** Shows the acknowledgement of a submitted dossier, in French or English. */
    @GET
    @Path("/acknowledgement")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(
            operationId = "acknowledgementDossier",
            summary = "Show the acknowledgement",
            description = "Date received, date and sense of the implicit decision, service in charge, appeal routes"
                    + " and missing pieces (CRPA L112-3, R112-5), as it was issued; and how the clock stands now.")
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
        return Response.ok(Acknowledgement.of(id, submission, dossier.silence(), submissions.rule(dossier), language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Shows what a computation did for a dossier, in French or English. */
    @GET
    @Path("/computation")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            operationId = "computationDossier",
            summary = "Show what a computation did",
            description = "How much it contributed, the data and their sources, the parameters and weights applied and"
                    + " the operations (CRPA L311-3-1, R311-3-1-2), of the last one: at submission, or at the proposal."
                    + " To those who may see the dossier; each reading is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The computation.",
            content = @Content(schema = @Schema(implementation = ComputationView.class)))
    public Response computation(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Dossier dossier = access.visible(id);
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ComputationView shown = computations.shown(id, language);
        reads.record(dossier.request().householdRef(), PersonalData.HOUSEHOLD);
        return Response.ok(shown)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Lists the steps of a dossier, newest first. */
    @GET
    @Path("/steps")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            operationId = "listDossierSteps",
            summary = "List the steps of a dossier",
            description =
                    "Who did what, when and why, newest first. A step that was taken is never changed. That reasons in"
                            + " words were shown is noted for the person to read.")
    @APIResponse(
            responseCode = "200",
            description = "A page of steps.",
            content = @Content(schema = @Schema(implementation = StepPage.class)))
    public Response steps(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Dossier dossier = access.visible(id);
        Page<PlacedStep> found =
                Page.of(dossiers.steps(dossier, page.after(2), page.rows()), page.limit(), PlacedStep::cursor);
        return answers.steps(at, dossier, found);
    }

    /** The shape of a page of steps, for the API document. */
    @Schema(name = "DossierStepPage")
    record StepPage(List<StepView> items, @Nullable String next) {}
}
