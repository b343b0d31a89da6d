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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.event.EventTypes;
import org.solidarites.gateway.portal.Faults;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.account.AccountAnswers;
import org.solidarites.gateway.portal.account.FormCheck;
import org.solidarites.gateway.portal.account.SignedInPartner;
import org.solidarites.gateway.webhook.Webhooks;

/**
 * The form by which a partner makes a webhook or changes one. One that was taken leads to the page of the webhook; one
 * that was not is shown again with what is wrong. Each has the address of a page, to which the sign-in can lead back.
 */
@Path(WebhookPages.PATH)
@Authenticated
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RunOnVirtualThread
public class WebhookFormPages {

    private static final String NEW = "/{new: nouveau|new}";
    private static final String CHANGE = WebhookPages.ID + "/{change: modification|change}";

    private final SignedInPartner partner;
    private final Webhooks webhooks;
    private final EventTypes types;
    private final ShownOnce once;
    private final WebhookAnswers answers;
    private final FormCheck check;

    WebhookFormPages(
            SignedInPartner partner,
            Webhooks webhooks,
            EventTypes types,
            ShownOnce once,
            WebhookAnswers answers,
            FormCheck check) {
        this.partner = partner;
        this.webhooks = webhooks;
        this.types = types;
        this.once = once;
        this.answers = answers;
        this.check = check;
    }

    /** The form for a new one. */
    @GET
    @Path(NEW)
    @Operation(hidden = true)
    public Response blank(@PathParam("language") String address, @Context HttpServerRequest request) {
        partner.looking(request);
        return AccountAnswers.page(200, newForm(Language.ofAddress(address), new WebhookForm(), Faults.NONE));
    }

    /** Makes one. */
    @POST
    @Path(NEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @PathParam("language") String address,
            @FormParam("token") @Nullable String token,
            @BeanParam WebhookForm form,
            @Context HttpServerRequest request) {
        Language language = Language.ofAddress(address);
        Caller caller = partner.sending(request, token);
        try {
            Webhooks.Current made = webhooks.create(check.valid(form.wanted()), caller);
            once.give(request.response(), language, made.view().id(), made.secret());
            return WebhookAnswers.lead(language, "/" + made.view().id(), Done.MADE);
        } catch (Refusal refused) {
            return AccountAnswers.page(refused.kind().status(), newForm(language, form, Faults.of(refused, language)));
        }
    }

    /** The form with what can be changed. */
    @GET
    @Path(CHANGE)
    @Operation(hidden = true)
    public Response edit(
            @PathParam("language") String address, @PathParam("id") UUID id, @Context HttpServerRequest request) {
        Webhooks.Current webhook = webhooks.show(id, partner.looking(request));
        WebhookForm form = WebhookForm.of(webhook.view(), webhook.version());
        return AccountAnswers.page(200, changeForm(Language.ofAddress(address), id, form, Faults.NONE));
    }

    /** Changes it, if nobody else has meanwhile. */
    @POST
    @Path(CHANGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("language") String address,
            @PathParam("id") UUID id,
            @FormParam("token") @Nullable String token,
            @BeanParam WebhookForm form,
            @Context HttpServerRequest request) {
        Language language = Language.ofAddress(address);
        Caller caller = partner.sending(request, token);
        webhooks.show(id, caller);
        try {
            webhooks.change(id, form.ifMatch(), check.valid(form.change()), caller);
            return WebhookAnswers.lead(language, "/" + id, Done.CHANGED);
        } catch (Refusal refused) {
            return AccountAnswers.page(
                    refused.kind().status(), changeForm(language, id, form, Faults.of(refused, language)));
        }
    }

    private TemplateInstance newForm(Language language, WebhookForm form, Faults faults) {
        return form(answers.frame(language, "/nouveau", "/new"), form, faults);
    }

    private TemplateInstance changeForm(Language language, UUID id, WebhookForm form, Faults faults) {
        return form(answers.frame(language, "/" + id + "/modification", "/" + id + "/change"), form, faults);
    }

    private TemplateInstance form(Frame frame, WebhookForm form, Faults faults) {
        return Templates.webhookForm(
                frame, partner.formToken(), form, TypeChoice.all(types.all(), form.types(), frame.language()), faults);
    }
}
