package org.solidarites.aid.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;

/** Whether a dossier is complete: pieces asked for, and that all are there. */
@Path("/v1/aid/dossiers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
@RunOnVirtualThread
public class CompletionResource {

    private final DossierAnswers answers;
    private final DossierAccess access;
    private final Submissions submissions;
    private final Clock clock;

    CompletionResource(DossierAnswers answers, DossierAccess access, Submissions submissions, Clock clock) {
        this.answers = answers;
        this.access = access;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Asks for missing pieces. */
    @POST
    @Path("/completion-requests")
    @RolesAllowed({Role.INSTRUCTOR, Role.AGENT})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Ask for missing pieces",
            description = "By an instructor, or an agent of the dossier's desk. The clock of silence stands until the"
                    + " deadline, or until all pieces have arrived (CRPA L114-5).")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, incomplete.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "409", description = "It is not in hand, or silence has rejected it.")
    @APIResponse(responseCode = "422", description = "A piece that the aid does not ask for, or no such deadline.")
    public Response request(@PathParam("id") UUID id, @Valid @NotNull CompletionRequestBody request) {
        Dossier dossier = access.instructed(id);
        submissions.ask(dossier, request, Actor.service(access.caller()));
        return answers.kept(dossier);
    }

    /** Says that a dossier is complete. */
    @POST
    @Path("/completeness")
    @RolesAllowed({Role.INSTRUCTOR, Role.AGENT})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Say that a dossier is complete",
            description = "By an instructor, or an agent of the dossier's desk. If pieces were asked for, the clock of"
                    + " silence runs again from the day on which the last had arrived.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, complete.",
            content = @Content(schema = @Schema(implementation = DossierView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is complete already or not in hand, or silence has rejected it.")
    @APIResponse(responseCode = "422", description = "The pieces can not have arrived on that day.")
    public Response confirm(@PathParam("id") UUID id, @Valid @Nullable CompletenessRequest request) {
        Dossier dossier = access.instructed(id);
        LocalDate since = request == null || request.since() == null ? LocalDate.now(clock) : request.since();
        dossier.complete(since, Actor.service(access.caller()), clock.instant());
        return answers.kept(dossier);
    }
}
