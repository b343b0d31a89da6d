package org.solidarites.aid.envelope;

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
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Envelopes over HTTP. */
@Path("/v1/aid/envelopes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Envelopes", description = "What may be granted of an aid in a year, and every movement of it.")
@RunOnVirtualThread
public class EnvelopeResource {

    private final EnvelopeRepository envelopes;
    private final EnvelopeEntryRepository entries;
    private final EnvelopeOpening opening;
    private final Callers callers;
    private final Clock clock;

    EnvelopeResource(
            EnvelopeRepository envelopes,
            EnvelopeEntryRepository entries,
            EnvelopeOpening opening,
            Callers callers,
            Clock clock) {
        this.envelopes = envelopes;
        this.entries = entries;
        this.opening = opening;
        this.callers = callers;
        this.clock = clock;
    }

    /** Opens an envelope. */
    @POST
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Open an envelope",
            description = "For one aid that is money and one year; nothing of that aid is granted without one.")
    @APIResponse(
            responseCode = "201",
            description = "The envelope.",
            content = @Content(schema = @Schema(implementation = EnvelopeView.class)))
    @APIResponse(responseCode = "409", description = "The aid has its envelope for that year: change that one.")
    @APIResponse(responseCode = "422", description = "Unknown aid, one that is no money, or no amount.")
    public Response open(@Valid @NotNull NewEnvelope request, @Context UriInfo at) {
        Envelope envelope = opening.open(request, signature());
        return Answers.created(at, envelope.id(), envelope.version(), envelope.view());
    }

    /** Lists the envelopes, those opened last first. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.FINANCE, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(summary = "List envelopes", description = "To those who grant, pay or plan. Those opened last first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of envelopes.",
            content = @Content(schema = @Schema(implementation = EnvelopePage.class)))
    public Response list(
            @QueryParam("aid") @Parameter(description = "Only of this aid.", example = "aide-alimentaire") @Nullable
                    String aid,
            @QueryParam("year") @Parameter(description = "Only of this year.", example = "2026") @Nullable Integer year,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Envelope> found = Page.of(
                envelopes.page(aid, year, page.after(1), page.rows()),
                page.limit(),
                envelope -> Cursor.of(envelope.id().toString()));
        return Answers.page(at, found.map(Envelope::view));
    }

    /** Shows an envelope. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.FINANCE, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(summary = "Show an envelope", description = "With what is committed, liquidated and left of it.")
    @APIResponse(
            responseCode = "200",
            description = "The envelope.",
            content = @Content(schema = @Schema(implementation = EnvelopeView.class)))
    public Response show(@PathParam("id") UUID id) {
        Envelope envelope = found(id);
        return Answers.versioned(envelope.version(), envelope.view());
    }

    /** Lists the movements of an envelope, newest first. */
    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Role.COORDINATOR, Role.FINANCE})
    @Operation(
            summary = "List the movements of an envelope",
            description = "Newest first; none is ever changed or taken away. Each tells the totals after it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of movements.",
            content = @Content(schema = @Schema(implementation = EnvelopeEntryPage.class)))
    public Response entries(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Envelope envelope = found(id);
        Page<EnvelopeEntry> found = Page.of(
                entries.page(envelope.id(), page.after(2), page.rows()),
                page.limit(),
                entry -> Cursor.of(Integer.toString(entry.number()), id.toString()));
        return Answers.page(at, found.map(EnvelopeEntry::view));
    }

    /** Raises or lowers an envelope. */
    @POST
    @Path("/{id}/adjustments")
    @RolesAllowed(Role.COORDINATOR)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "adjustEnvelope",
            summary = "Raise or lower an envelope",
            description = "With its reason. It can not be lowered under what is committed.")
    @APIResponse(
            responseCode = "200",
            description = "The envelope as it is now.",
            content = @Content(schema = @Schema(implementation = EnvelopeView.class)))
    @APIResponse(responseCode = "409", description = "More is committed than would be left.")
    @APIResponse(responseCode = "422", description = "The change is nothing.")
    public Response adjust(@PathParam("id") UUID id, @Valid @NotNull EnvelopeAdjustment adjustment) {
        Envelope held = envelopes.held(id).orElseThrow(AidProblem.ENVELOPE_NOT_FOUND::refuse);
        Envelope envelope = opening.adjust(held, adjustment, signature());
        return Answers.versioned(envelope.version(), envelope.view());
    }

    private Envelope found(UUID id) {
        return envelopes.findByIdOptional(id).orElseThrow(AidProblem.ENVELOPE_NOT_FOUND::refuse);
    }

    private Signature signature() {
        return Signature.of(callers.current(), clock.instant());
    }

    /** The shape of a page of envelopes, for the API document. */
    @Schema(name = "EnvelopePage")
    record EnvelopePage(List<EnvelopeView> items, @Nullable String next) {}

    /** The shape of a page of movements, for the API document. */
    @Schema(name = "EnvelopeEntryPage")
    record EnvelopeEntryPage(
            List<EnvelopeEntryView> items, @Nullable String next) {}
}
