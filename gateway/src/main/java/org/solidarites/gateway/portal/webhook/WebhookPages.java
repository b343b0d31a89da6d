package org.solidarites.gateway.portal.webhook;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.event.EventTypes;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;
import org.solidarites.gateway.portal.account.SignedInPartner;
import org.solidarites.gateway.webhook.WebhookChange;
import org.solidarites.gateway.webhook.Webhooks;

/**
 * Shows a partner its webhooks and does with them what its forms ask, with the rules of the API. A form that was taken
 * leads to a page; one that was not is shown again with what is wrong. Each has the address of a page, to which the
 * sign-in can lead back.
 */
@Path("/{language: fr/compte|en/account}/webhooks")
@Authenticated
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RunOnVirtualThread
public class WebhookPages {

    private static final int MOST_WEBHOOKS = 100;
    private static final int DELIVERIES = 25;
    private static final int SEE_OTHER = 303;

    private final Site site;
    private final SignedInPartner partner;
    private final Webhooks webhooks;
    private final EventTypes types;
    private final ShownOnce once;
    private final Validator validator;

    WebhookPages(
            Site site,
            SignedInPartner partner,
            Webhooks webhooks,
            EventTypes types,
            ShownOnce once,
            Validator validator) {
        this.site = site;
        this.partner = partner;
        this.webhooks = webhooks;
        this.types = types;
        this.once = once;
        this.validator = validator;
    }

    /** All webhooks of the partner. */
    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("language") String address,
            @QueryParam("done") @Nullable String done,
            @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            Caller caller = partner.looking(request);
            return page(
                    200,
                    Templates.webhooks(
                            frame(language, "", ""),
                            webhooks.list(caller, Optional.empty(), MOST_WEBHOOKS)
                                    .items(),
                            Done.read(done)));
        });
    }

    /** The form for a new one. */
    @GET
    @Path("/{new: nouveau|new}")
    @Operation(hidden = true)
    public Response blank(@PathParam("language") String address, @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            partner.looking(request);
            return page(200, newForm(language, new WebhookForm(), Faults.NONE));
        });
    }

    /** Makes one. */
    @POST
    @Path("/{new: nouveau|new}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @PathParam("language") String address,
            @FormParam("token") @Nullable String token,
            @BeanParam WebhookForm form,
            @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            Caller caller = partner.sending(request, token);
            try {
                Webhooks.Current made = webhooks.create(valid(form.wanted()), caller);
                once.give(request.response(), language, made.view().id(), made.secret());
                return lead(language, "/" + made.view().id(), Done.MADE);
            } catch (Refusal refused) {
                return page(refused.kind().status(), newForm(language, form, Faults.of(refused, language)));
            }
        });
    }

    /** A webhook, and what was sent to it. */
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("language") String address,
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done,
            @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            Caller caller = partner.looking(request);
            Optional<Cursor> after = Optional.ofNullable(cursor).map(text -> Cursor.decode(text, 1));
            Webhooks.Current webhook = webhooks.show(id, caller);
            String secret = once.take(request, language, id);
            return page(200, details(language, caller, webhook, after, secret, Done.read(done), Faults.NONE));
        });
    }

    /** Does what a button of that page says. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response act(
            @PathParam("language") String address,
            @PathParam("id") UUID id,
            @FormParam("token") @Nullable String token,
            @BeanParam ActionForm form,
            @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            Caller caller = partner.sending(request, token);
            // Somebody else's is not there, whatever is to be done with it.
            Webhooks.Current webhook = webhooks.show(id, caller);
            try {
                Done done = act(form, webhook, caller, language, request);
                return lead(language, done == Done.DELETED ? "" : "/" + id, done);
            } catch (Refusal refused) {
                Faults faults = Faults.of(refused, language);
                return page(
                        refused.kind().status(),
                        details(language, caller, webhook, Optional.empty(), null, null, faults));
            }
        });
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

    /** The form with what can be changed. */
    @GET
    @Path("/{id}/{change: modification|change}")
    @Operation(hidden = true)
    public Response edit(
            @PathParam("language") String address, @PathParam("id") UUID id, @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            Webhooks.Current webhook = webhooks.show(id, partner.looking(request));
            WebhookForm form = WebhookForm.of(webhook.view(), webhook.version());
            return page(200, changeForm(language, id, form, Faults.NONE));
        });
    }

    /** Changes it, if nobody else has meanwhile. */
    @POST
    @Path("/{id}/{change: modification|change}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("language") String address,
            @PathParam("id") UUID id,
            @FormParam("token") @Nullable String token,
            @BeanParam WebhookForm form,
            @Context HttpServerRequest request) {
        Language language = language(address);
        return answer(request, language, () -> {
            Caller caller = partner.sending(request, token);
            webhooks.show(id, caller);
            try {
                webhooks.change(id, form.ifMatch(), valid(form.change()), caller);
                return lead(language, "/" + id, Done.CHANGED);
            } catch (Refusal refused) {
                return page(refused.kind().status(), changeForm(language, id, form, Faults.of(refused, language)));
            }
        });
    }

    private TemplateInstance newForm(Language language, WebhookForm form, Faults faults) {
        return form(frame(language, "/nouveau", "/new"), form, faults);
    }

    private TemplateInstance changeForm(Language language, UUID id, WebhookForm form, Faults faults) {
        return form(frame(language, "/" + id + "/modification", "/" + id + "/change"), form, faults);
    }

    private TemplateInstance form(Frame frame, WebhookForm form, Faults faults) {
        return Templates.webhookForm(
                frame, partner.formToken(), form, TypeChoice.all(types.all(), form.types(), frame.language()), faults);
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
                frame(language, "/" + id, "/" + id),
                partner.formToken(),
                webhook.view(),
                webhooks.deliveries(id, caller, after, DELIVERIES),
                secret,
                done,
                faults);
    }

    private <T> T valid(T wanted) {
        Set<ConstraintViolation<T>> faults = validator.validate(wanted);
        if (!faults.isEmpty()) {
            Refusal refusal = CommonProblem.INVALID_INPUT.refuse();
            faults.forEach(fault -> refusal.at(
                    FieldError.inBody(fault.getPropertyPath().iterator().next().getName())
                            .saying(fault.getMessage())));
            throw refusal;
        }
        return wanted;
    }

    private Response answer(HttpServerRequest request, Language language, Supplier<Response> page) {
        site.dressSignedIn(request.response(), language);
        try {
            return page.get();
        } catch (Refusal refused) {
            int status = refused.kind().status();
            return Response.status(status)
                    .entity(
                            status == Response.Status.NOT_FOUND.getStatusCode()
                                    ? site.notFound(language)
                                    : Templates.refusal(frame(language, "", ""), Faults.of(refused, language))
                                            .render())
                    .header("Cache-Control", "no-store")
                    .build();
        }
    }

    private static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .header("Cache-Control", "no-store")
                .build();
    }

    // As text, or it would be made absolute with the address of this one instance.
    private static Response lead(Language language, String below, Done done) {
        String code = done.name().toLowerCase(language.locale());
        return Response.status(SEE_OTHER)
                .header("Location", Page.WEBHOOKS.path(language) + below + "?done=" + code)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Frame frame(Language language, String french, String english) {
        return site.frame(Page.WEBHOOKS, language).below(french, english);
    }

    private static Language language(String address) {
        return address.startsWith(Language.EN.code()) ? Language.EN : Language.FR;
    }
}
