package org.solidarites.guichet.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.Agendas;
import org.solidarites.guichet.agenda.BookableMotive;

/** Invitations over HTTP, for the agents who give them. */
@Path("/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "Let somebody without an account book one appointment.")
@RolesAllowed(Role.AGENT)
@RunOnVirtualThread
public class InvitationResource {

    private final InvitationRepository invitations;
    private final Agendas agendas;
    private final Callers callers;
    private final AppointmentConfig config;
    private final Clock clock;

    InvitationResource(
            InvitationRepository invitations, Agendas agendas, Callers callers, AppointmentConfig config, Clock clock) {
        this.invitations = invitations;
        this.agendas = agendas;
        this.callers = callers;
        this.config = config;
        this.clock = clock;
    }

    /** Invites somebody. */
    @POST
    @Transactional
    @Idempotent
    @Operation(
            summary = "Invite somebody to book",
            description = "By an agent of the desk. The secret is told in this answer only: hand it to the person.")
    @APIResponse(
            responseCode = "201",
            description = "The invitation with its secret.",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(@Valid @NotNull NewInvitation request, @Context UriInfo at) {
        Caller agent = callers.current();
        if (!agent.serves(request.guichet())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        FieldError place = FieldError.inBody("motive");
        BookableMotive motive = agendas.motive(request.guichet(), request.motive())
                .orElseThrow(() -> Booker.unknownMotive(request.guichet(), place));
        BookedBy.INVITED.require(motive, place);
        Secret secret = Secret.random();
        Invitation invitation = invitations.keep(
                Invitation.make(motive, secret, agent.subject(), clock.instant().plus(config.invitationFor())));
        return Answers.created(at, invitation.id(), invitation.version(), invitation.view(secret));
    }

    /** Ends an invitation that was not used. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Take an invitation back", description = "By an agent of the desk, while it is not used.")
    @APIResponse(responseCode = "204", description = "Nobody can book with it any more.")
    public Response revoke(@PathParam("id") UUID id) {
        Invitation invitation = invitations
                .findByIdOptional(id)
                .filter(found -> callers.current().serves(found.guichet()))
                .orElseThrow(GuichetProblem.INVITATION_NOT_FOUND::refuse);
        invitation.revoke(clock.instant());
        invitations.keep(invitation);
        return Response.noContent().build();
    }
}
