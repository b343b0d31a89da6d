package org.solidarites.aid.committee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.DelegatedDecision;
import org.solidarites.aid.dossier.SessionDossiers;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** One session of the committee over HTTP, from its agenda to its minutes. */
@Path("/v1/aid/committee-sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Committee")
@RunOnVirtualThread
public class CommitteeSessionResource {

    private final CommitteeSessionRepository sessions;
    private final Sessions steps;
    private final SessionDossiers dossiers;
    private final SessionAnswers answers;
    private final Callers callers;
    private final Clock clock;

    CommitteeSessionResource(
            CommitteeSessionRepository sessions,
            Sessions steps,
            SessionDossiers dossiers,
            SessionAnswers answers,
            Callers callers,
            Clock clock) {
        this.sessions = sessions;
        this.steps = steps;
        this.dossiers = dossiers;
        this.answers = answers;
        this.callers = callers;
        this.clock = clock;
    }

    /** Shows a session and its minutes. */
    @GET
    @RolesAllowed({Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Operation(
            summary = "Show a session",
            description = "Who sits, what stands on the agenda, who is recused from what, what was decided, and the"
                    + " minutes. That these were shown is noted for the persons whom the session dealt with.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answers.shown(sessions.shown(id));
    }

    /** Lists the decisions by delegation that are reported to a session. */
    @GET
    @Path("/delegated-decisions")
    @RolesAllowed({Role.INSTRUCTOR, Role.COMMITTEE, Role.COORDINATOR})
    @Operation(
            operationId = "listDelegatedDecisions",
            summary = "List the decisions by delegation to be reported",
            description = "Those that no session was told of yet; for a closed session, those that it was told of (CASF"
                    + " R123-22). Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions.",
            content = @Content(schema = @Schema(implementation = DelegatedDecisionPage.class)))
    public Response delegated(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        boolean closed = sessions.shown(id).state() == SessionState.CLOSED;
        return Answers.page(at, dossiers.decidedByDelegation(closed ? id : null, page));
    }

    /** Puts a dossier on the agenda. */
    @POST
    @Path("/agenda")
    @RolesAllowed({Role.INSTRUCTOR, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Put a dossier on the agenda",
            description = "One that is proposed, and waits on no other agenda.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The dossier is not proposed or waits on an agenda, or the session has ended.")
    public Response announce(@PathParam("id") UUID id, @Valid @NotNull AgendaEntry entry) {
        CommitteeSession session = sessions.toChange(id);
        steps.add(session, entry);
        return answers.shown(session);
    }

    /** A member says to be close to a case. */
    @POST
    @Path("/recusals")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Say that one is close to a case",
            description = "The member who calls does not count for it and does not decide it. Why is not asked.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "It was decided, or the session has ended.")
    @APIResponse(responseCode = "422", description = "The dossier is not on the agenda.")
    public Response recuse(@PathParam("id") UUID id, @Valid @NotNull AgendaEntry entry) {
        CommitteeSession session = sessions.toChange(id);
        session.recuse(entry.dossierId(), callers.current().subject(), clock.instant());
        return answers.shown(sessions.keep(session));
    }

    /** Opens a session. */
    @POST
    @Path("/opening")
    @RolesAllowed({Role.COMMITTEE, Role.COORDINATOR})
    @Transactional
    @Idempotent
    @Operation(summary = "Open a session", description = "On its day, with more than half of its members present.")
    @APIResponse(
            responseCode = "200",
            description = "The session, open.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "It is not its day, too few are there, or it was opened before.")
    @APIResponse(responseCode = "422", description = "Somebody present is no member.")
    public Response open(@PathParam("id") UUID id, @Valid @NotNull Presence presence) {
        CommitteeSession session = sessions.toChange(id);
        session.open(presence.present(), LocalDate.now(clock), clock.instant());
        return answers.shown(sessions.keep(session));
    }

    /** Puts a decision of the committee on record. */
    @POST
    @Path("/decisions")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Put a decision on record",
            description = "By a member who is present and not close to the case. A grant of money names its amount; a"
                    + " refusal, or less than was proposed, its reasons in fact and in law (CRPA L211-5); an adjournment"
                    + " says what for.")
    @APIResponse(
            responseCode = "200",
            description = "The session.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It was decided, too few members count for it, the session is not open, or no envelope holds the"
                            + " amount.")
    @APIResponse(
            responseCode = "422",
            description = "It is not on the agenda, or the amount or the reasons are missing.")
    public Response decide(@PathParam("id") UUID id, @Valid @NotNull SessionDecision decision) {
        CommitteeSession session = sessions.toChange(id);
        steps.decide(session, decision, callers.current());
        return answers.shown(session);
    }

    /** Ends a session with its minutes. */
    @POST
    @Path("/minutes")
    @RolesAllowed(Role.COMMITTEE)
    @Transactional
    @Idempotent
    @Operation(
            summary = "End a session with its minutes",
            description =
                    "By a member who is present. What it did not come to may stand on another agenda; the decisions"
                            + " by delegation up to now are reported to it.")
    @APIResponse(
            responseCode = "200",
            description = "The session, closed.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "It is not open.")
    public Response close(@PathParam("id") UUID id, @Valid @NotNull Minutes minutes) {
        CommitteeSession session = sessions.toChange(id);
        steps.close(session, minutes.text(), callers.current());
        return answers.shown(session);
    }

    /** Cancels a session. */
    @POST
    @Path("/cancellation")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Cancel a session",
            description = "Before it is opened; its dossiers may stand on another agenda.")
    @APIResponse(
            responseCode = "200",
            description = "The session, cancelled.",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "409", description = "It was opened.")
    public Response cancel(@PathParam("id") UUID id) {
        CommitteeSession session = sessions.toChange(id);
        session.cancel(clock.instant());
        return answers.shown(sessions.keep(session));
    }

    /** Who is there. */
    @Schema(name = "CommitteePresence")
    public record Presence(
            @NotNull @Size(max = 40) @Schema(examples = "[\"5f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e\"]")
            List<@NotBlank @Size(max = 100) String> present) {}

    /** The minutes. */
    @Schema(name = "CommitteeMinutes")
    public record Minutes(
            @NotBlank @Size(max = 20_000) @Schema(examples = "La séance est levée à 17 h 30.")
            String text) {}

    /** The shape of a page of decisions by delegation, for the API document. */
    @Schema(name = "DelegatedDecisionPage")
    record DelegatedDecisionPage(
            List<DelegatedDecision> items, @Nullable String next) {}
}
