package org.solidarites.gateway.portal.webhook;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.portal.Faults;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.account.AccountAnswers;
import org.solidarites.gateway.portal.account.SignedInPartner;
import org.solidarites.gateway.webhook.WebhookChange;
import org.solidarites.gateway.webhook.Webhooks;

/**
 * Shows a partner its webhooks and does with them what their buttons say, with the rules of the API. What was done leads
 * to a page; what was not is told on the page where it was asked for.
 */
@Path(WebhookPages.PATH)
@Authenticated
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RunOnVirtualThread
public class WebhookPages {

    static final String PATH = "/{language: fr/compte|en/account}/webhooks";

    /** What is no id is the address of nothing. */
    static final String ID = "/{id: [0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

    private static final int MOST_WEBHOOKS = 100;
    private static final int DELIVERIES = 25;

    private final SignedInPartner partner;
    private final Webhooks webhooks;
    private final ShownOnce once;
    private final WebhookAnswers answers;

    WebhookPages(SignedInPartner partner, Webhooks webhooks, ShownOnce once, WebhookAnswers answers) {
        this.partner = partner;
        this.webhooks = webhooks;
        this.once = once;
        this.answers = answers;
    }

    /** All webhooks of the partner. */
    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("language") String address,
            @QueryParam("done") @Nullable String done,
            @Context HttpServerRequest request) {
        Caller caller = partner.looking(request);
        return AccountAnswers.page(
                200,
                Templates.webhooks(
                        answers.frame(Language.ofAddress(address), "", ""),
                        webhooks.list(caller, Optional.empty(), MOST_WEBHOOKS).items(),
                        Done.read(done)));
    }

    /** A webhook, and what was sent to it. */
    @GET
    @Path(ID)
    @Operation(hidden = true)
    public Response show(
            @PathParam("language") String address,
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done,
            @Context HttpServerRequest request) {
        Language language = Language.ofAddress(address);
        Caller caller = partner.looking(request);
        Optional<Cursor> after = Optional.ofNullable(cursor).map(text -> Cursor.decode(text, 1));
        Webhooks.Current webhook = webhooks.show(id, caller);
        String secret = once.take(request, language, id);
        return AccountAnswers.page(
                200, details(language, caller, webhook, after, secret, Done.read(done), Faults.NONE));
    }

    /** Does what a button of that page says. */
    @POST
    @Path(ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("language") String address,
            @PathParam("id") UUID id,
            @FormParam("token") @Nullable String token,
            @BeanParam ActionForm form,
            @Context HttpServerRequest request) {
        Language language = Language.ofAddress(address);
        Caller caller = partner.sending(request, token);
        // Somebody else's is not there, whatever is to be done with it.
        Webhooks.Current webhook = webhooks.show(id, caller);
        try {
            Done done = act(form, webhook, caller, language, request);
            return WebhookAnswers.lead(language, done == Done.DELETED ? "" : "/" + id, done);
        } catch (Refusal refused) {
            Faults faults = Faults.of(refused, language);
            return AccountAnswers.page(
                    refused.kind().status(), details(language, caller, webhook, Optional.empty(), null, null, faults));
        }
    }

    private Done act(
            ActionForm form, Webhooks.Current webhook, Caller caller, Language language, HttpServerRequest request) {
        UUID id = webhook.view().id();
        return switch (form.action()) {
            case VERIFY -> {
                webhooks.verify(id, caller);
                yield Done.VERIFIED;
            }
            case TEST -> {
                webhooks.test(id, caller);
                yield Done.TESTED;
            }
            case REPLAY -> {
                webhooks.replay(id, form.delivery(), caller);
                yield Done.REPLAYED;
            }
            case RESTART -> {
                webhooks.replay(id, form.since(), caller);
                yield Done.RESTARTED;
            }
            case DISABLE -> {
                String version = "\"" + webhook.version() + "\"";
                webhooks.change(id, version, new WebhookChange(null, null, null, true), caller);
                yield Done.DISABLED;
            }
            case ROTATE -> {
                once.give(
                        request.response(),
                        language,
                        id,
                        webhooks.rotate(id, caller).secret());
                yield Done.ROTATED;
            }
            case DELETE -> {
                webhooks.delete(id, caller);
                yield Done.DELETED;
            }
        };
    }

    private TemplateInstance details(
            Language language,
            Caller caller,
            Webhooks.Current webhook,
            Optional<Cursor> after,
            @Nullable String secret,
            @Nullable Done done,
            Faults faults) {
        UUID id = webhook.view().id();
        return Templates.webhook(
                answers.frame(language, "/" + id, "/" + id),
                partner.formToken(),
                webhook.view(),
                webhooks.deliveries(id, caller, after, DELIVERIES),
                secret,
                done,
                faults);
    }
}
