package org.solidarites.gateway.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Partners, over HTTP. */
@Path("/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Partners", description = "Who builds on the suite: registration, keys, plan, suspension.")
@RunOnVirtualThread
public class PartnerResource {

    private final PartnerRepository repository;
    private final Partners partners;
    private final PartnerChanges changes;
    private final PartnerKeys keys;
    private final PartnerPlans plans;
    private final WebOrigins origins;
    private final Callers callers;
    private final Clock clock;

    PartnerResource(
            PartnerRepository repository,
            Partners partners,
            PartnerChanges changes,
            PartnerKeys keys,
            PartnerPlans plans,
            WebOrigins origins,
            Callers callers,
            Clock clock) {
        this.repository = repository;
        this.partners = partners;
        this.changes = changes;
        this.keys = keys;
        this.plans = plans;
        this.origins = origins;
        this.callers = callers;
        this.clock = clock;
    }

    /** Lists partners. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(summary = "List partners", description = "Newest first; a partner finds itself alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page of partners.",
            content = @Content(schema = @Schema(implementation = PartnerPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Caller caller = callers.current();
        String alias = caller.has(Role.COORDINATOR) ? null : String.valueOf(caller.organization());
        Page<Partner> found = Page.of(
                repository.page(alias, page.after(1), page.rows()),
                page.limit(),
                row -> Cursor.of(row.id().toString()));
        return Answers.page(at, found.map(Partner::view));
    }

    /** Shows a partner. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(summary = "Show a partner", description = "To a coordinator any, to a partner itself.")
    @APIResponse(
            responseCode = "200",
            description = "The partner.",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response show(@Parameter(description = "Id of the partner.") @PathParam("id") UUID id) {
        Caller caller = callers.current();
        Partner found = repository
                .findByIdOptional(id)
                .filter(Partner::isRegistered)
                .filter(partner -> Partners.maySee(caller, partner))
                .orElseThrow(PartnerProblem.PARTNER_NOT_FOUND::refuse);
        return Answers.versioned(found.version(), found.view());
    }

    /** Registers a partner. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Register a partner",
            description = "Makes its organization and its first key in Keycloak. The secret is shown in this answer and"
                    + " never again. After 503 send the same request again: it is taken up where it stopped.")
    @APIResponse(
            responseCode = "201",
            description = "The partner and its first key.",
            content = @Content(schema = @Schema(implementation = RegisteredPartner.class)))
    public Response register(@Valid @NotNull NewPartner wanted, @Context UriInfo at) {
        plans.require(wanted.plan());
        origins.require(wanted.webOriginsOrNone());
        Partner recorded = repository.held(partners.record(wanted)).orElseThrow();
        recorded.correct(wanted);
        NewKey key = keys.make(recorded);
        recorded.register(clock.instant());
        Partner made = repository.keep(recorded);
        return Answers.created(at, made.id(), made.version(), new RegisteredPartner(made.view(), key));
    }

    /** Changes plan, contacts and web origins. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Change a partner",
            description =
                    "Plan, contacts and web origins; what is left out stays. A new plan counts with the next token, web"
                            + " origins count within two seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The partner.",
            content = @Content(schema = @Schema(implementation = PartnerView.class)))
    public Response change(
            @Parameter(description = "Id of the partner.") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PartnerChange change) {
        if (change.plan() != null) {
            plans.require(change.plan());
        }
        if (change.webOrigins() != null) {
            origins.require(change.webOrigins());
        }
        changes.make(id, partner -> {
            Versions.require(ifMatch, partner.version());
            partner.change(change);
        });
        return show(id);
    }

    /** The shape of a page, for the API document. */
    @Schema(name = "PartnerPage")
    record PartnerPage(List<PartnerView> items, @Nullable String next) {}
}
