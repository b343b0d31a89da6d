package org.solidarites.aid.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.ProblemMessages;

/** What a decision opens to the person: its notification, the reasons of silence, and how to contest it until when. */
@Path("/v1/aid/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
@RunOnVirtualThread
public class RemediesResource {

    private final DossierAnswers answers;
    private final DossierAccess access;
    private final Clock clock;

    RemediesResource(DossierAnswers answers, DossierAccess access, Clock clock) {
        this.answers = answers;
        this.access = access;
        this.clock = clock;
    }

    /** Notes how and when the decision reached the person. */
    @POST
    @Path("/notification")
    @RolesAllowed({Role.INSTRUCTOR, Role.AGENT})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "notifyDossier",
            summary = "Record that the decision was notified",
            description =
                    "By an instructor, or an agent of the dossier's desk: how and when it reached the person. The"
                            + " time to appeal runs from that day, and not before (CJA R421-1). A rejection by silence needs none.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, with the last day to appeal.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It is not decided, or was notified before.")
    @APIResponse(responseCode = "422", description = "It can not have been on that day.")
    public Response notified(@PathParam("id") UUID id, @Valid @NotNull Notification how) {
        Dossier dossier = access.instructed(id);
        dossier.notified(how, Actor.service(access.caller()), clock.instant());
        return answers.kept(dossier);
    }

    /** The person asks why silence has rejected the request. */
    @POST
    @Path("/reasons-request")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "askReasonsDossier",
            summary = "Ask for the reasons of a rejection by silence",
            description =
                    "By those whose dossier it is, once, within the time to appeal. The service gives them within a"
                            + " month; the time to appeal begins anew with the day on which it does (CRPA L232-4).")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, with the day by which the reasons are due.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was not rejected by silence, they were asked for before, or it is too late.")
    public Response askReasons(@PathParam("id") UUID id) {
        Dossier dossier = access.kept(id);
        dossier.askReasons(Actor.keeper(access.caller()), clock.instant());
        return answers.kept(dossier);
    }

    /** The service says why. */
    @POST
    @Path("/reasons")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "giveReasonsDossier",
            summary = "Give the reasons of a rejection by silence",
            description = "By an instructor, in fact and in law, once they were asked for. They stand in the decision.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, with the last day to appeal.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "Nobody has asked for them, or they were given before.")
    public Response giveReasons(@PathParam("id") UUID id, @Valid @NotNull Reasons reasons) {
        Dossier dossier = access.toChange(id);
        dossier.giveReasons(
                Why.reasoned(reasons.reasonsOfFact(), reasons.reasonsOfLaw()), access.caller(), clock.instant());
        return answers.kept(dossier);
    }

    /** Shows how the decision can be contested, and until when, in French or English. */
    @GET
    @Path("/appeal-routes")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(
            operationId = "appealRoutesDossier",
            summary = "Show how to contest the decision",
            description = "The appeals there are and the last day of each; or that its time does not run yet, and why.")
    @APIResponse(
            responseCode = "200",
            description = "The ways to contest it.",
            content = @Content(schema = @Schema(implementation = AppealRoutes.class)))
    public Response routes(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Locale language = ProblemMessages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(AppealRoutes.of(access.visible(id), language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** Why silence has rejected a request. */
    @Schema(name = "Reasons")
    public record Reasons(
            @NotBlank @Size(max = 2000) @Schema(examples = "Le justificatif de loyer n'a pas été fourni.")
            String reasonsOfFact,

            @NotBlank @Size(max = 2000) @Schema(examples = "Règlement des aides facultatives, 2.3.5")
            String reasonsOfLaw) {

        @Override
        public String toString() {
            return "Reasons[…]"; // they tell of a person's situation
        }
    }
}
