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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** The payments of one dossier over HTTP. */
@Path("/v1/aid/dossiers/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "Payments of grants, and the batches they are paid in.")
@RunOnVirtualThread
public class DossierPaymentsResource {

    private final Dossiers dossiers;
    private final PaymentRepository payments;
    private final PaymentOrdering ordering;

    DossierPaymentsResource(Dossiers dossiers, PaymentRepository payments, PaymentOrdering ordering) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.ordering = ordering;
    }

    /** Orders a payment. */
    @POST
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            summary = "Order a payment",
            description = "Of what was granted and not yet ordered, in one or several: to a creditor's account, as a"
                    + " voucher for goods (CGCT L1611-6) that is never paid back in cash, or in cash at a desk.")
    @APIResponse(
            responseCode = "201",
            description = "The payment, ordered.",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(responseCode = "409", description = "Nothing is committed for this dossier, or less than that.")
    @APIResponse(responseCode = "422", description = "No amount, a wrong IBAN or date, or not what its means needs.")
    public Response order(@PathParam("id") UUID id, @Valid @NotNull NewPayment request) {
        Payment payment = ordering.order(dossiers.held(id), request);
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/aid/payments/" + payment.id())
                .tag(Long.toString(payment.version()))
                .entity(payment.view())
                .build();
    }

    /** Lists the payments of a dossier, newest first. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(
            summary = "List the payments of a dossier",
            description = "To those who may see the dossier; without the payee's account. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of payments.",
            content = @Content(schema = @Schema(implementation = PaymentPage.class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Payment> found = Page.of(
                payments.ofDossier(dossiers.visible(id).id(), page.after(1), page.rows()),
                page.limit(),
                payment -> Cursor.of(payment.id().toString()));
        return Answers.page(at, found.map(Payment::view));
    }

    /** The shape of a page of payments, for the API document. */
    @Schema(name = "PaymentPage")
    record PaymentPage(List<PaymentView> items, @Nullable String next) {}
}
