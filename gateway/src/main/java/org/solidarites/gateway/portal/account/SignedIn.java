package org.solidarites.gateway.portal.account;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Leads those who come back from the sign-in to their page: Quarkus tells so by a failure, which is none. */
@Singleton
class SignedIn {

    void mount(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT - 1).failureHandler(SignedIn::lead);
    }

    private static void lead(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException redirect) {
            context.response()
                    .setStatusCode(redirect.getCode())
                    .putHeader(HttpHeaders.LOCATION, redirect.getRedirectUri())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            context.next();
        }
    }
}
