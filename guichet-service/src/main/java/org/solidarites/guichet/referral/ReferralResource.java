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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.directory.Guichets;

/** Referrals over HTTP: sent by partners and agents, received by the agents of the desk. */
@Path("/v1/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "People sent to a desk with their consent; the outcome comes back.")
@RunOnVirtualThread
public class ReferralResource {

    private final ReferralRepository referrals;
    private final Guichets guichets;
    private final Callers callers;
    private final Clock clock;

    ReferralResource(ReferralRepository referrals, Guichets guichets, Callers callers, Clock clock) {
        this.referrals = referrals;
        this.guichets = guichets;
        this.callers = callers;
        this.clock = clock;
    }

    /** Sends a person to a desk. */
    @POST
    @RolesAllowed({Role.PARTNER, Role.AGENT})
    @Transactional
    @Idempotent
    @Operation(
            summary = "Refer a person to a desk",
            description = "With the person's recorded consent. If an aid is named, a draft dossier is opened for it;"
                    + " its id shows in the referral soon after.")
    @APIResponse(
            responseCode = "201",
            description = "The referral was sent.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response send(@Valid @NotNull NewReferral request, @Context UriInfo at) {
        if (!guichets.receives(request.guichet())) {
            throw GuichetProblem.UNKNOWN_GUICHET
                    .refuse()
                    .with("guichet", request.guichet())
                    .at(FieldError.inBody("guichet"));
        }
        Caller sender = callers.current();
        if (sender.has(Role.PARTNER) && sender.organization() == null) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        Referral referral = referrals.keep(Referral.send(request, sender, clock));
        return Answers.created(at, referral.id(), referral.version(), referral.view());
    }

    /** Lists the referrals the caller sent or received, newest first. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.AGENT})
    @Operation(summary = "List referrals", description = "Those the caller sent or its desks received, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of referrals.",
            content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Referral> found = Page.of(
                rows(callers.current(), page),
                page.limit(),
                referral -> Cursor.of(referral.id().toString()));
        return Answers.page(at, found.map(Referral::view));
    }

    private List<Referral> rows(Caller caller, PageRequest page) {
        if (caller.has(Role.AGENT)) {
            return referrals.ofAgent(caller, page.after(1), page.rows());
        }
        return caller.organization() == null
                ? List.of()
                : referrals.ofOrganization(caller.organization(), page.after(1), page.rows());
    }

    /** Shows one referral to its sender or its desk. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNER, Role.AGENT})
    @Operation(summary = "Show a referral", description = "Another sender's referral does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The referral.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response show(@PathParam("id") UUID id) {
        Referral referral = find(id, callers.current());
        return Answers.versioned(referral.version(), referral.view());
    }

    /** The desk takes the referral. */
    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Role.AGENT)
    @Transactional
    @Operation(summary = "Accept a referral", description = "By an agent of the desk it was sent to.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, accepted.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response accept(@PathParam("id") UUID id) {
        Referral referral = received(id);
        referral.accept();
        return kept(referral);
    }

    /** The desk does not take the referral. */
    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Role.AGENT)
    @Transactional
    @Operation(summary = "Refuse a referral", description = "By an agent of the desk; erases the person's data.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, refused.",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response refuse(@PathParam("id") UUID id, @Valid @NotNull ReferralRefusal refusal) {
        Referral referral = received(id);
        referral.refuse(refusal.reason(), clock.instant());
        return kept(referral);
    }

    private Referral received(UUID id) {
        Caller caller = callers.current();
        Referral referral = find(id, caller);
        if (!referral.isReceivedBy(caller)) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return referral;
    }

    private Referral find(UUID id, Caller caller) {
        return referrals.visible(id, caller).orElseThrow(GuichetProblem.REFERRAL_NOT_FOUND::refuse);
    }

    private Response kept(Referral referral) {
        referrals.keep(referral);
        return Answers.versioned(referral.version(), referral.view());
    }

    /** Why the desk does not take it. */
    public record ReferralRefusal(@NotNull RefusalReason reason) {}

    /** The shape of a page of referrals, for the API document. */
    @Schema(name = "ReferralPage")
    record ReferralPage(List<ReferralView> items, @Nullable String next) {}
}
