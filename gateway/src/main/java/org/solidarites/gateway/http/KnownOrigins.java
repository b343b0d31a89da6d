package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;

/** Refuses pages of other origins with a problem, before Quarkus would with nothing but a status. */
@Singleton
class KnownOrigins {

    private static final int BEFORE_CORS = -997;

    private final Set<String> known;

    KnownOrigins(@ConfigProperty(name = "quarkus.http.cors.origins") Set<String> known) {
        this.known = Set.copyOf(known);
    }

    void mount(@Observes Router router) {
        router.route().order(BEFORE_CORS).handler(this::look);
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || known.contains(origin) || isOwn(request, origin)) {
            context.next();
        } else {
            Problem.of(CommonProblem.ORIGIN_NOT_ALLOWED, request).send(context.response());
        }
    }

    private static boolean isOwn(HttpServerRequest request, String origin) {
        @Nullable String host = request.getHeader(HttpHeaders.HOST);
        return host != null && origin.equals(request.scheme() + "://" + host);
    }
}
