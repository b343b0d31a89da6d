package org.solidarites.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.solidarites.gateway.http.Asset;

/** Leads who writes a slash behind the address of a page to the page: each has one address, to which sign-in comes back. */
@Singleton
class NoSlashAtTheEnd {

    /** Behind the door (-250), so that hardly any call of the API is compared with it; before Quarkus looks who it is (-200). */
    private static final int BEFORE_SIGN_IN = -240;

    void mount(@Observes Router router) {
        router.routeWithRegex("/(fr|en)/.+/").order(BEFORE_SIGN_IN).handler(NoSlashAtTheEnd::lead);
    }

    private static void lead(RoutingContext context) {
        if (!Asset.isRead(context.request())) {
            context.next();
            return;
        }
        String path = context.request().path();
        String query = context.request().query();
        context.response()
                .setStatusCode(301)
                .putHeader(
                        HttpHeaders.LOCATION, path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query))
                .end();
    }
}
