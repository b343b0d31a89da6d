package org.solidarites.aid.payment;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Batches of payments over HTTP. */
@Path("/v1/aid/payment-batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@RunOnVirtualThread
public class BatchResource {

    private static final String CSV = "text/csv";

    private final BatchRepository batches;
    private final PaymentRepository payments;
    private final PayeeRepository payees;
    private final Batching batching;
    private final Reads reads;

    BatchResource(
            BatchRepository batches,
            PaymentRepository payments,
            PayeeRepository payees,
            Batching batching,
            Reads reads) {
        this.batches = batches;
        this.payments = payments;
        this.payees = payees;
        this.batching = batching;
        this.reads = reads;
    }

    /** Prepares a batch. */
    @POST
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "preparePaymentBatch",
            summary = "Prepare a batch",
            description = "Of ordered payments by one means. Somebody else approves it.")
    @APIResponse(
            responseCode = "201",
            description = "The batch.",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @APIResponse(responseCode = "409", description = "A payment is in a batch already, or at its end.")
    @APIResponse(responseCode = "422", description = "Payments by several means.")
    @APIResponse(responseCode = "404", description = "One of the payments is not there.")
    public Response prepare(@Valid @NotNull NewBatch request, @Context UriInfo at) {
        BatchView batch = batching.prepare(request.payments());
        return Answers.created(at, batch.id(), 0, batch);
    }

    /** Lists batches, newest first. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.COORDINATOR})
    @Operation(
            operationId = "listPaymentBatches",
            summary = "List batches",
            description = "Newest first, each with its lines.")
    @APIResponse(
            responseCode = "200",
            description = "A page of batches.",
            content = @Content(schema = @Schema(implementation = BatchPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<PaymentBatch> found = Page.of(
                batches.page(page.after(1), page.rows()),
                page.limit(),
                batch -> Cursor.of(batch.id().toString()));
        return Answers.page(at, found.map(batch -> batch.view(payments.ofBatch(batch.id()))));
    }

    /** Shows a batch with its lines. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.COORDINATOR})
    @Operation(
            operationId = "showPaymentBatch",
            summary = "Show a batch",
            description = "With its lines and what became of each; without who they go to.")
    @APIResponse(
            responseCode = "200",
            description = "The batch.",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response show(@PathParam("id") UUID id) {
        return answer(found(id));
    }

    /** Approves a batch. */
    @POST
    @Path("/{id}/approval")
    @RolesAllowed({Role.FINANCE, Role.COORDINATOR})
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "approvePaymentBatch",
            summary = "Approve a batch",
            description = "By another person than the one who prepared it.")
    @APIResponse(
            responseCode = "200",
            description = "The batch, approved.",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @APIResponse(responseCode = "403", description = "The caller prepared it, or has not the role.")
    @APIResponse(
            responseCode = "409",
            description = "It was approved or dissolved before, or a grant it pays was withdrawn.")
    public Response approve(@PathParam("id") UUID id) {
        return answer(batching.approve(id));
    }

    /** Gives a batch up. */
    @POST
    @Path("/{id}/dissolution")
    @RolesAllowed({Role.FINANCE, Role.COORDINATOR})
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "dissolvePaymentBatch",
            summary = "Dissolve a batch",
            description = "Before it is approved; its payments can be put in another one.")
    @APIResponse(
            responseCode = "200",
            description = "The batch, dissolved.",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    @APIResponse(responseCode = "409", description = "It was approved or dissolved before.")
    public Response dissolve(@PathParam("id") UUID id) {
        return answer(batching.dissolve(id));
    }

    /** Records what became of one line. */
    @POST
    @Path("/{id}/lines/{paymentId}/outcome")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "settlePayment",
            summary = "Record what became of a line",
            description = "Paid, or rejected with its reason: what was rejected may be ordered again.")
    @APIResponse(
            responseCode = "200",
            description = "The payment at its end.",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(responseCode = "409", description = "The batch is not approved, or the outcome was recorded before.")
    @APIResponse(responseCode = "422", description = "A rejection without a reason, or a reason without a rejection.")
    public Response settle(
            @PathParam("id") UUID id, @PathParam("paymentId") UUID paymentId, @Valid @NotNull PaymentOutcome outcome) {
        Payment payment = batching.settle(id, paymentId, outcome);
        return Answers.versioned(payment.version(), payment.view());
    }

    /** Gives an approved batch out as a table, with who each line goes to. */
    @GET
    @Path("/{id}/export")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Operation(
            operationId = "exportPaymentBatch",
            summary = "Export an approved batch",
            description = "As CSV, with payees and accounts; that it was read is noted for each person.")
    @APIResponse(
            responseCode = "200",
            description = "One payment a row.",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "It is not approved.")
    public Response export(@PathParam("id") UUID id) {
        found(id).require(BatchState.APPROVED);
        List<Payment> lines = payments.ofBatch(id);
        Map<UUID, Payee> to = payees.of(lines.stream().map(Payment::id).toList());
        reads.record(to.values().stream().map(Payee::householdRef).collect(Collectors.toSet()), PersonalData.PAYEE);
        return Response.ok(BatchCsv.of(lines, to), new MediaType("text", "csv", "UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payment-batch-" + id + ".csv\"")
                .build();
    }

    private PaymentBatch found(UUID id) {
        return batches.findByIdOptional(id).orElseThrow(AidProblem.BATCH_NOT_FOUND::refuse);
    }

    private Response answer(PaymentBatch batch) {
        return Answers.versioned(batch.version(), batch.view(payments.ofBatch(batch.id())));
    }

    /** The shape of a page of batches, for the API document. */
    @Schema(name = "PaymentBatchPage")
    record BatchPage(List<BatchView> items, @Nullable String next) {}
}
