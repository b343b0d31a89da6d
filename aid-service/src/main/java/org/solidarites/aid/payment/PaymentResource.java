package org.solidarites.aid.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** Payments over HTTP, for those who pay. */
@Path("/v1/aid/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@RunOnVirtualThread
public class PaymentResource {

    private final PaymentRepository payments;
    private final PayeeRepository payees;
    private final PaymentOrdering ordering;
    private final Reads reads;

    PaymentResource(PaymentRepository payments, PayeeRepository payees, PaymentOrdering ordering, Reads reads) {
        this.payments = payments;
        this.payees = payees;
        this.ordering = ordering;
        this.reads = reads;
    }

    /** Lists payments, newest first. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.COORDINATOR})
    @Operation(summary = "List payments", description = "All of them, without who they go to. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of payments.",
            content = @Content(schema = @Schema(implementation = DossierPaymentsResource.PaymentPage.class)))
    public Response list(
            @QueryParam("state") @Parameter(description = "Only in this state.", example = "ORDERED") @Nullable
                    PaymentState state,
            @QueryParam("means")
                    @Parameter(description = "Only by this means.", example = "TRANSFER_TO_CREDITOR")
                    @Nullable
                    Means means,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<Payment> found = Page.of(
                payments.page(state, means, page.after(1), page.rows()),
                page.limit(),
                payment -> Cursor.of(payment.id().toString()));
        return Answers.page(at, found.map(Payment::view));
    }

    /** Shows a payment. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.COORDINATOR, Role.INSTRUCTOR})
    @Operation(summary = "Show a payment", description = "Without who it goes to.")
    @APIResponse(
            responseCode = "200",
            description = "The payment.",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    public Response show(@PathParam("id") UUID id) {
        Payment payment = payments.findByIdOptional(id).orElseThrow(AidProblem.PAYMENT_NOT_FOUND::refuse);
        return Answers.versioned(payment.version(), payment.view());
    }

    /** Shows who a transfer goes to. */
    @GET
    @Path("/{id}/payee")
    @RolesAllowed({Role.FINANCE, Role.INSTRUCTOR})
    @Transactional
    @Operation(
            summary = "Show the payee of a transfer",
            description = "To those who order and pay; it is noted for the person whose grant it is.")
    @APIResponse(
            responseCode = "200",
            description = "The payee.",
            content = @Content(schema = @Schema(implementation = PayeeView.class)))
    public Response payee(@PathParam("id") UUID id) {
        Payee payee = payees.findByIdOptional(id).orElseThrow(AidProblem.PAYEE_NOT_FOUND::refuse);
        reads.record(payee.householdRef(), PersonalData.PAYEE);
        return Response.ok(payee.view())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Takes a payment back. */
    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "cancelPayment",
            summary = "Cancel a payment",
            description = "Before it is in a batch; its amount may then be ordered again.")
    @APIResponse(
            responseCode = "200",
            description = "The payment, cancelled.",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(responseCode = "409", description = "It is in a batch, or at its end.")
    public Response cancel(@PathParam("id") UUID id) {
        Payment payment = ordering.cancel(id);
        return Answers.versioned(payment.version(), payment.view());
    }
}
