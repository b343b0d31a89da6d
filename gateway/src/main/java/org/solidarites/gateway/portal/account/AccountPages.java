package org.solidarites.gateway.portal.account;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Role;
import org.solidarites.gateway.partner.OwnPartner;
import org.solidarites.gateway.partner.OwnPartner.Current;
import org.solidarites.gateway.partner.PartnerView;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.portal.Site;
import org.solidarites.gateway.quota.UsageResource;
import org.solidarites.gateway.quota.UsageResource.Usage;

/** Shows those who are signed in which association they act for, its plan, its keys and what it has asked. */
@Path("/{language: fr/compte|en/account}")
@Authenticated
@RunOnVirtualThread
public class AccountPages {

    private final Site site;
    private final UsageResource usage;
    private final SignedInPartner partner;
    private final OwnPartner own;
    private final SecurityIdentity identity;

    AccountPages(Site site, UsageResource usage, SignedInPartner partner, OwnPartner own, SecurityIdentity identity) {
        this.site = site;
        this.usage = usage;
        this.partner = partner;
        this.own = own;
        this.identity = identity;
    }

    /** The page; who is not signed in is led to the sign-in. */
    @GET
    @Produces(MediaType.TEXT_HTML + "; charset=utf-8")
    @Operation(hidden = true)
    public Response show(@PathParam("language") String address) {
        Language language = Language.ofAddress(address);
        return AccountAnswers.page(
                200, Templates.account(site.frame(Page.ACCOUNT, language), name(), usage(), registered()));
    }

    private String name() {
        return identity.getPrincipal() instanceof JsonWebToken person && person.getClaim("name") instanceof String name
                ? name
                : identity.getPrincipal().getName();
    }

    private @Nullable PartnerView registered() {
        return partner.association().flatMap(own::find).map(Current::view).orElse(null);
    }

    private @Nullable Usage usage() {
        return identity.hasRole(Role.PARTNER) ? usage.mine() : null;
    }
}
