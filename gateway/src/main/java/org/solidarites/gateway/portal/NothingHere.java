package org.solidarites.gateway.portal;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.solidarites.gateway.http.Asset;

/** Tells people in a browser that there is no such page; programs get the problem that they know. */
@Singleton
class NothingHere {

    private final Site site;

    NothingHere(Site site) {
        this.site = site;
    }

    void mount(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT - 1).handler(this::look);
    }

    private void look(RoutingContext context) {
        if (!isReader(context.request())) {
            context.next();
            return;
        }
        Language language = language(context.request());
        Site.dress(context.response(), language);
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .end(site.notFound(language));
    }

    private static boolean isReader(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return Asset.isRead(request)
                && accepted != null
                && accepted.contains("text/html")
                && !request.path().startsWith("/v1/")
                // Quarkus REST makes the pages of the account, and it comes later: it leaves nothing to whoever
                // follows.
                && Page.ACCOUNT.languageAt(request.path()) == null;
    }

    // Who is lost in the English part reads English, whatever the browser asks for.
    private static Language language(HttpServerRequest request) {
        for (Language language : Language.values()) {
            String start = "/" + language.code();
            if (request.path().equals(start) || request.path().startsWith(start + "/")) {
                return language;
            }
        }
        return Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
