package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;

/** Refuses what pages of other origins send to the site; which of them may call the API, CORS says for each client. */
@Singleton
class KnownOrigins {

    private static final int BEFORE_THE_SITE = -997;

    private final String site;

    KnownOrigins(@ConfigProperty(name = "solidarites.public-url") URI publicUrl) {
        this.site = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    void mount(@Observes Router router) {
        router.route().order(BEFORE_THE_SITE).handler(this::look);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOfApi(request) || origin.equals(site) || isOwn(request, origin)) {
            context.next();
        } else {
            Problem.of(CommonProblem.ORIGIN_NOT_ALLOWED, request).send(context.response());
        }
    }

    private static boolean isOfApi(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/v1/");
    }

    private static boolean isOwn(HttpServerRequest request, String origin) {
        @Nullable String host = request.getHeader(HttpHeaders.HOST);
        return host != null && origin.equals(request.scheme() + "://" + host);
    }
}
