package org.solidarites.guichet.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.QueryParam;
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
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;

/** Referrals over HTTP: sending, listing, showing. Their steps are at {@link ReferralStepResource}. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "People sent to a receiver with their consent; the outcome comes back.")
@RunOnVirtualThread
public class ReferralResource {

    private final ReferralRepository referrals;
    private final ReferralAccess access;
    private final Receivers receivers;
    private final Deadlines deadlines;
    private final Clock clock;

    ReferralResource(
            ReferralRepository referrals,
            ReferralAccess access,
            Receivers receivers,
            Deadlines deadlines,
            Clock clock) {
        this.referrals = referrals;
        this.access = access;
        this.receivers = receivers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Sends a person to a receiver. */
    @POST
    @RolesAllowed({Role.PARTNER, Role.AGENT})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Refer a person",
            description = "To a desk, a partner organization or a senior space, with the person's recorded consent. If"
                    + " a desk receives her for an aid, a draft dossier is opened for it; its id shows in the"
                    + " referral soon after. The receiver has 10 days to answer (2 if urgent); if it refuses or does"
                    + " not answer, she is sent on to the second choice where there is one.")
    @APIResponse(
            responseCode = "201",
            description = "The referral was sent.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response send(@Valid @NotNull NewReferral request, @Context UriInfo at) {
        Caller caller = access.caller();
        if (caller.has(Role.PARTNER) && caller.organization() == null) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        Receiver first = receivers.firstChoice(request);
        Receiver second = receivers.secondChoice(request, first);
        Referral referral = referrals.keep(Referral.send(
                request, Sender.of(caller), first, second, deadlines.toAnswer(request.isUrgent()), clock));
        return Answers.created(at, referral.id(), referral.version(), referral.view(caller));
    }

    /** Lists the referrals the caller sent or received, newest first. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.AGENT})
    @Operation(
            summary = "List referrals",
            description = "Those that the caller or its association sent, and those that it or its desks received,"
                    + " newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of referrals.",
            content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    public Response list(
            @QueryParam("direction")
                    @Parameter(description = "Only those the caller sent, or received.", example = "RECEIVED")
                    ReferralFilter.@Nullable Direction direction,
            @QueryParam("state") @Parameter(description = "Only those in this state.", example = "SENT") @Nullable
                    ReferralState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Caller caller = access.caller();
        Page<Referral> found = Page.of(
                referrals.ofCaller(caller, new ReferralFilter(direction, state), page.after(1), page.rows()),
                page.limit(),
                referral -> Cursor.of(referral.id().toString()));
        return Answers.page(at, found.map(referral -> referral.view(caller)));
    }

    /** Shows one referral to its sender or its receiver. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNER, Role.AGENT})
    @Operation(summary = "Show a referral", description = "Another sender's referral does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The referral.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response show(@PathParam("id") UUID id) {
        Referral referral = access.visible(id);
        return Answers.versioned(referral.version(), referral.view(access.caller()));
    }

    /** The shape of a page of referrals, for the API document. */
    @Schema(name = "ReferralPage")
    record ReferralPage(List<ReferralView> items, @Nullable String next) {}
}
