package org.solidarites.gateway.explorer;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.Asset;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Site;

/**
 * Swagger UI at {@code /explorer}, from the files of its web jar and a page of our own, since the policy on scripts
 * allows none inside a page.
 */
@Singleton
class ExplorerPage {

    private static final String HOME = "/explorer";
    private static final Map<String, String> TYPES = Map.of(
            "explorer.js",
            "text/javascript; charset=utf-8",
            "explorer.css",
            "text/css; charset=utf-8",
            "swagger-ui-bundle.js",
            "text/javascript; charset=utf-8",
            "swagger-ui.css",
            "text/css; charset=utf-8",
            "oauth2-redirect.html",
            "text/html; charset=utf-8",
            "oauth2-redirect.js",
            "text/javascript; charset=utf-8",
            "favicon-32x32.png",
            "image/png");

    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();
    private final Map<Language, Asset> pages = new ConcurrentHashMap<>();
    private final Site site;
    private final String contentPolicy;

    ExplorerPage(Site site, GatewayConfig config) {
        this.site = site;
        this.contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src 'self' " + origin(config.publicIssuer())
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    // The page asks Keycloak for tokens, so the policy must let it.
    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    void mount(@Observes Router router) {
        int order = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;
        router.route(HOME).order(order).handler(this::index);
        router.route(HOME + "/:file").order(order).handler(context -> serve(context, context.pathParam("file")));
        router.route(HOME + "/").order(order).handler(this::index);
    }

    private void index(RoutingContext context) {
        HttpServerRequest request = context.request();
        Language language = Language.chosen(request.getParam("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response()
                .putHeader("Content-Security-Policy", contentPolicy)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        pages.computeIfAbsent(language, site::explorer).serve(context);
    }

    private void serve(RoutingContext context, String file) {
        String type = TYPES.get(file);
        if (type == null) {
            context.next();
            return;
        }
        context.response().putHeader("Content-Security-Policy", contentPolicy);
        loaded.computeIfAbsent(file, name -> Asset.ofClassPath(type, "explorer/" + name))
                .serve(context);
    }
}
