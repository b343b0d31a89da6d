package org.solidarites.gateway.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks quarkus-oidc whether the token of a request is good: signature, issuer, audience, times. */
@Singleton
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    /** What a check can find. */
    public enum Verdict {
        /** A token for us that holds. */
        GOOD,
        /** No credentials were sent. */
        NONE,
        /** Something was sent that is no valid token for us. */
        BAD,
        /** The keys to check with can not be had, because Keycloak does not answer. */
        UNKNOWN
    }

    /** Looks at the token; never fails. A request without credentials costs nothing. */
    public Future<Verdict> check(RoutingContext context) {
        if (!context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return Future.succeededFuture(Verdict.NONE);
        }
        // Quarkus would answer a bad token itself, with an empty body.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Promise<Verdict> verdict = Promise.promise();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> verdict.complete(isSomebody(identity) ? Verdict.GOOD : Verdict.BAD),
                        failure -> verdict.complete(read(failure)));
        return verdict.future();
    }

    // Credentials that are no bearer token leave the caller anonymous.
    private static boolean isSomebody(@Nullable SecurityIdentity identity) {
        return identity != null && !identity.isAnonymous();
    }

    private static Verdict read(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Verdict.BAD;
        }
        LOG.warnf("tokens can not be checked: %s", failure.getClass().getSimpleName());
        return Verdict.UNKNOWN;
    }
}
