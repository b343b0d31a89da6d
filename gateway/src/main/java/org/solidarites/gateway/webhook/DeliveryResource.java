package org.solidarites.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** What was sent to a webhook, over HTTP. */
@Path("/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.ADMIN})
@RunOnVirtualThread
public class DeliveryResource {

    private final Webhooks webhooks;
    private final Callers callers;

    DeliveryResource(Webhooks webhooks, Callers callers) {
        this.webhooks = webhooks;
        this.callers = callers;
    }

    /** Lists the attempts of 30 days, newest first; 404 if the webhook is somebody else's. */
    @GET
    @Operation(
            operationId = "listWebhookDelivery",
            summary = "List deliveries",
            description = "Every attempt of the last 30 days, newest first, with status and time. What receivers answer"
                    + " is not kept.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries.",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        return Answers.page(at, webhooks.deliveries(id, callers.current(), page.after(1), page.limit()));
    }

    /** The shape of a page of deliveries, for the API document. */
    @Schema(name = "WebhookDeliveryPage")
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}
}
