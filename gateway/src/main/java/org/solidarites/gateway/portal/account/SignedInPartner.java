package org.solidarites.gateway.portal.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.partner.Withdrawals;
import org.solidarites.gateway.quota.Allowance;
import org.solidarites.gateway.quota.Quotas;
import org.solidarites.gateway.token.Bearer;
import org.solidarites.gateway.token.Bearers;

/** Lets a partner who is signed in do on the site what its token may do at the API, under the same conditions. */
@Singleton
public class SignedInPartner {

    private final SecurityIdentity identity;
    private final JsonWebToken accessToken;
    private final Withdrawals withdrawals;
    private final Quotas quotas;
    private final FormToken forms;

    SignedInPartner(
            SecurityIdentity identity,
            JsonWebToken accessToken,
            Withdrawals withdrawals,
            Quotas quotas,
            FormToken forms) {
        this.identity = identity;
        this.accessToken = accessToken;
        this.withdrawals = withdrawals;
        this.quotas = quotas;
        this.forms = forms;
    }

    /** The association that whoever is signed in acts for as a partner, if any. */
    public Optional<String> association() {
        return identity.hasRole(Role.PARTNER) ? Bearers.of(accessToken).organization() : Optional.empty();
    }

    /**
     * Who looks at a page. On the site everybody sees only what is of their association, whatever else they are.
     *
     * @throws Refusal {@code NO_ASSOCIATION}, {@code PARTNER_SUSPENDED}, {@code TOO_MANY_REQUESTS}
     */
    public Caller looking(HttpServerRequest request) {
        Bearer bearer = Bearers.of(accessToken);
        String association = bearer.organizationAlias();
        if (association == null || !identity.hasRole(Role.PARTNER)) {
            throw AccountProblem.NO_ASSOCIATION.refuse();
        }
        Refusal withdrawn = withdrawals.refusal(bearer);
        if (withdrawn != null) {
            throw withdrawn;
        }
        Allowance allowance = quotas.take(bearer, request.remoteAddress());
        if (!allowance.isAllowed()) {
            throw CommonProblem.TOO_MANY_REQUESTS.refuse().retryAfter(allowance.untilNext());
        }
        return new Caller(bearer.subject(), Set.of(Role.PARTNER), association, Set.of());
    }

    /**
     * Who sends a form, which must have been made for this session.
     *
     * @throws Refusal {@code FOREIGN_FORM}, and those of {@link #looking}
     */
    public Caller sending(HttpServerRequest request, @Nullable String formToken) {
        Caller caller = looking(request);
        if (!forms.isOf(formToken, session())) {
            throw AccountProblem.FOREIGN_FORM.refuse();
        }
        return caller;
    }

    /** What goes hidden into each form. */
    public String formToken() {
        return forms.of(session());
    }

    // Keycloak's name of the session: it stays while the cookie is made anew with each new token.
    private String session() {
        JsonWebToken idToken = (JsonWebToken) identity.getPrincipal();
        return idToken.getSubject() + " " + idToken.getClaim("sid");
    }
}
