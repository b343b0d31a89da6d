package org.solidarites.guichet.referral;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;

/**
 * The steps of a referral over HTTP. The receiver takes them: an agent of the desk, or a client of the organization;
 * only to withdraw is the sender's. A step that was taken already is forbidden by the state, so a double click is 409.
 */
@Path("/v1/referrals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
@RunOnVirtualThread
public class ReferralStepResource {

    private final ReferralRepository referrals;
    private final ReferralAccess access;
    private final Endings endings;
    private final Deadlines deadlines;
    private final Clock clock;

    ReferralStepResource(
            ReferralRepository referrals, ReferralAccess access, Endings endings, Deadlines deadlines, Clock clock) {
        this.referrals = referrals;
        this.access = access;
        this.endings = endings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The receiver takes the referral. */
    @POST
    @Path("/acceptance")
    @RolesAllowed({Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acceptReferral",
            summary = "Accept a referral",
            description = "By an agent of the desk that received it, or a client of the organization.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, accepted.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response accept(@PathParam("id") UUID id) {
        Referral referral = access.received(id);
        referral.accept(deadlines.toGoOn(), clock.instant());
        return kept(referral);
    }

    /** The receiver does not take the referral. */
    @POST
    @Path("/refusal")
    @RolesAllowed({Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "refuseReferral",
            summary = "Refuse a referral",
            description = "By the receiver, before it works on it. The person's data are erased here; if the sender"
                    + " named a second choice they move on to it, unless the person herself declined.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, refused.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response refuse(@PathParam("id") UUID id, @Valid @NotNull ReferralRefusal refusal) {
        Referral referral = access.received(id);
        endings.refuse(referral, refusal.reason());
        return answer(referral);
    }

    /** The receiver works on it. */
    @POST
    @Path("/progress")
    @RolesAllowed({Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "progressReferral",
            summary = "Say that work has begun",
            description = "By the receiver, once it has accepted.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, in progress.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response progress(@PathParam("id") UUID id) {
        Referral referral = access.received(id);
        referral.progress(deadlines.toGoOn(), clock.instant());
        return kept(referral);
    }

    /** The receiver tells what became of it. */
    @POST
    @Path("/resolution")
    @RolesAllowed({Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "resolveReferral",
            summary = "Tell the outcome",
            description = "By the receiver, once it has accepted; erases the person's data. Where a dossier was opened,"
                    + " only its decision says GRANTED or NOT_GRANTED; it comes by itself.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, resolved.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response resolve(@PathParam("id") UUID id, @Valid @NotNull ReferralResolution resolution) {
        Referral referral = access.received(id);
        referral.resolve(resolution.outcome(), clock.instant());
        return kept(referral);
    }

    /** The sender takes the referral back. */
    @POST
    @Path("/withdrawal")
    @RolesAllowed({Role.AGENT, Role.PARTNER})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "withdrawReferral",
            summary = "Withdraw a referral",
            description = "By its sender, for instance when the person takes her consent back; erases her data. She is"
                    + " not sent on to the second choice.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, withdrawn.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response withdraw(@PathParam("id") UUID id) {
        Referral referral = access.sent(id);
        referral.withdraw(clock.instant());
        return kept(referral);
    }

    private Response kept(Referral referral) {
        return answer(referrals.keep(referral));
    }

    private Response answer(Referral referral) {
        return Answers.versioned(referral.version(), referral.view(access.caller()));
    }

    /** Why the receiver does not take it. */
    public record ReferralRefusal(
            @NotNull @Schema(examples = "NO_CAPACITY") RefusalReason reason) {}

    /** What became of it. */
    public record ReferralResolution(
            @NotNull @Schema(examples = "RIGHT_OPENED") ReferralOutcome outcome) {}
}
