package org.solidarites.gateway.portal.account;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.partner.OwnPartner;
import org.solidarites.gateway.portal.Faults;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;

/** The form by which a partner says where its own pages stand, which may then read what the API answers to its tokens. */
@Path("/{address: fr/compte/origines|en/account/origins}")
@Authenticated
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RunOnVirtualThread
public class OriginPages {

    private final Site site;
    private final SignedInPartner partner;
    private final OwnPartner own;
    private final FormCheck check;

    OriginPages(Site site, SignedInPartner partner, OwnPartner own, FormCheck check) {
        this.site = site;
        this.partner = partner;
        this.own = own;
        this.check = check;
    }

    /** The form as it stands. */
    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("address") String address,
            @QueryParam("done") @Nullable String done,
            @Context HttpServerRequest request) {
        OriginForm form = OriginForm.of(registered(partner.looking(request)));
        return AccountAnswers.page(200, page(Language.ofAddress(address), form, done != null, Faults.NONE));
    }

    /** Changes them, if nobody else has meanwhile. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("address") String address,
            @FormParam("token") @Nullable String token,
            @BeanParam OriginForm form,
            @Context HttpServerRequest request) {
        Language language = Language.ofAddress(address);
        Caller caller = partner.sending(request, token);
        registered(caller);
        try {
            own.changeOrigins(caller, form.ifMatch(), check.valid(form.change()));
            return AccountAnswers.lead(Page.ORIGINS.path(language) + "?done=changed");
        } catch (Refusal refused) {
            Faults faults = Faults.of(refused, language);
            return AccountAnswers.page(refused.kind().status(), page(language, form, false, faults));
        }
    }

    private OwnPartner.Current registered(Caller caller) {
        return Optional.ofNullable(caller.organization())
                .flatMap(own::find)
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    private TemplateInstance page(Language language, OriginForm form, boolean done, Faults faults) {
        return Templates.origins(site.frame(Page.ORIGINS, language), partner.formToken(), form, done, faults);
    }
}
