package org.solidarites.gateway.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;

/** Webhooks over HTTP: made and cared for by the partner organization they are of, looked at by the staff as well. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Events sent to you, signed as Standard Webhooks 1.0 has it.")
@RolesAllowed(Role.PARTNER)
@RunOnVirtualThread
public class WebhookResource {

    private static final String ID = "Id of the webhook.";

    private final Webhooks webhooks;
    private final Callers callers;

    WebhookResource(Webhooks webhooks, Callers callers) {
        this.webhooks = webhooks;
        this.callers = callers;
    }

    /** Lists the webhooks of the caller's organization, newest first; all of them for the staff. */
    @GET
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            operationId = "listWebhook",
            summary = "List webhooks",
            description = "Those of the caller's organization, newest first; coordinators see all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of webhooks.",
            content = @Content(schema = @Schema(implementation = WebhookPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        return Answers.page(at, webhooks.list(callers.current(), page.after(1), page.limit()));
    }

    /** Shows a webhook; 404 if it is somebody else's. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PARTNER, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            operationId = "showWebhook",
            summary = "Show a webhook",
            description = "With how far it has been told. That of another organization does not exist for the caller.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response show(@Parameter(description = ID) @PathParam("id") UUID id) {
        return versioned(webhooks.show(id, callers.current()));
    }

    /** Makes a webhook; its secret is told only now. */
    @POST
    @Idempotent
    @Transactional
    @Operation(
            operationId = "makeWebhook",
            summary = "Make a webhook",
            description = "It begins with what happens from now on, once its address is verified"
                    + " (POST …/verifications). Events come in order and at least once; one that is not answered with"
                    + " 2xx within 15 seconds is tried again for three days, and those after it wait.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, PENDING, with its secret.",
            content = @Content(schema = @Schema(implementation = WebhookSecretView.class)))
    public Response make(@Valid @NotNull NewWebhook wanted, @Context UriInfo at) {
        Webhooks.Current made = webhooks.create(wanted, callers.current());
        return Answers.created(at, made.view().id(), made.version(), withSecret(made));
    }

    /** Changes a webhook; 428 without its version. */
    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook",
            description = "What is not given stays. A new address must be verified before anything is sent there.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WebhookChange wanted) {
        return versioned(webhooks.change(id, ifMatch, wanted, callers.current()));
    }

    /** Deletes a webhook and the list of its deliveries. */
    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "At once, and with the list of its deliveries.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@Parameter(description = ID) @PathParam("id") UUID id) {
        webhooks.delete(id, callers.current());
    }

    /** Gives a webhook a new key; the one before signs beside it for a day. */
    @POST
    @Path("/{id}/rotations")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "rotateWebhook",
            summary = "Rotate the key of a webhook",
            description = "For 24 hours every delivery is signed with both keys; then the one before is forgotten.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook with its new secret.",
            content = @Content(schema = @Schema(implementation = WebhookSecretView.class)))
    public Response rotate(@Parameter(description = ID) @PathParam("id") UUID id) {
        Webhooks.Current rotated = webhooks.rotate(id, callers.current());
        return Answers.versioned(rotated.version(), withSecret(rotated));
    }

    private static Response versioned(Webhooks.Current webhook) {
        return Answers.versioned(webhook.version(), webhook.view());
    }

    private static WebhookSecretView withSecret(Webhooks.Current made) {
        return new WebhookSecretView(made.secret(), made.view());
    }

    /** Sends the challenge, waits for the answer, and makes the webhook active if it is right. */
    @POST
    @Path("/{id}/verifications")
    @Operation(
            operationId = "verifyWebhook",
            summary = "Verify the address of a webhook",
            description = "Sends `org.solidarites.webhook.verification.v1`, signed, and waits for the answer: 2xx with"
                    + " `data.challenge` as the whole body makes the webhook ACTIVE. One that was disabled goes on"
                    + " where it was.")
    @APIResponse(
            responseCode = "200",
            description = "What was sent and answered.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public DeliveryView verify(@Parameter(description = ID) @PathParam("id") UUID id) {
        return webhooks.verify(id, callers.current());
    }

    /** Sends a test event and waits for the answer. */
    @POST
    @Path("/{id}/tests")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test event",
            description = "Sends `org.solidarites.webhook.test.v1` at once, beside the events, and says what became of"
                    + " it.")
    @APIResponse(
            responseCode = "200",
            description = "What was sent and answered.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public DeliveryView test(@Parameter(description = ID) @PathParam("id") UUID id) {
        return webhooks.test(id, callers.current());
    }

    /** Sends one event again, or everything after a position or since a moment. */
    @POST
    @Path("/{id}/replays")
    @Operation(
            operationId = "replayWebhook",
            summary = "Send events again",
            description = "Everything after a position or since a moment, in order and with the ids as before; or the"
                    + " event of one delivery, at once and beside the others.")
    @APIResponse(
            responseCode = "200",
            description = "What is sent again.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public ReplayView replay(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull NewReplay wanted) {
        return webhooks.replay(id, wanted, callers.current());
    }

    /** The shape of a page of webhooks, for the API document. */
    @Schema(name = "WebhookPage")
    record WebhookPage(List<WebhookView> items, @Nullable String next) {}
}
