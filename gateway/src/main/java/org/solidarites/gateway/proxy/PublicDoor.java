package org.solidarites.gateway.proxy;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.route.OpenOperations;
import org.solidarites.gateway.route.RouteTable;
import org.solidarites.gateway.route.RouteTable.Route;
import org.solidarites.gateway.token.TokenCheck;
import org.solidarites.gateway.token.TokenCheck.Verdict;

/** The door for everything under {@code /v1}: finds the service, looks at size and token, then lets pass. */
@Singleton
class PublicDoor {

    private final RouteTable routes;
    private final OpenOperations open;
    private final TokenCheck tokens;
    private final BodyLimits limits;
    private final GatewayConfig config;
    private final Map<String, HttpProxy> proxies;

    PublicDoor(
            RouteTable routes,
            OpenOperations open,
            TokenCheck tokens,
            BodyLimits limits,
            UpstreamClient upstreams,
            GatewayConfig config) {
        this.routes = routes;
        this.open = open;
        this.tokens = tokens;
        this.limits = limits;
        this.config = config;
        this.proxies = upstreams.services().stream()
                .collect(Collectors.toMap(Function.identity(), service -> proxy(service, upstreams, limits, config)));
    }

    private static HttpProxy proxy(String service, UpstreamClient upstreams, BodyLimits limits, GatewayConfig config) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client())
                .origin(context -> upstreams.open(service, config.responseTimeout()))
                .addInterceptor(new Passage(service, limits, config));
    }

    void mount(@Observes Router router) {
        router.route("/v1/*").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Route> route = routes.find(request.path());
        if (route.isEmpty()) {
            context.next();
            return;
        }
        nameInMetrics(route.get());
        // Nothing of the body may be lost while the token is looked at.
        request.pause();
        if (isDeclaredTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH), limits.of(request))) {
            refuse(request, Problem.of(CommonProblem.TOO_LARGE, request));
            return;
        }
        tokens.check(context).onSuccess(verdict -> decide(request, route.get().service(), verdict));
    }

    // Metrics are kept by route: whole paths are without number, and they hold ids.
    private static void nameInMetrics(Route route) {
        Vertx.currentContext().putLocal("UrlPathTemplate", route.prefix());
    }

    private void decide(HttpServerRequest request, String service, Verdict verdict) {
        boolean passes = verdict == Verdict.GOOD
                || (verdict == Verdict.NONE && open.include(request.method().name(), request.path()));
        if (passes) {
            Objects.requireNonNull(proxies.get(service)).handle(request);
        } else if (verdict == Verdict.UNKNOWN) {
            refuse(request, Problem.of(CommonProblem.UNAVAILABLE, request).retryAfter(config.retryAfter()));
        } else {
            refuse(request, Problem.of(CommonProblem.UNAUTHENTICATED, request));
        }
    }

    private static void refuse(HttpServerRequest request, Problem problem) {
        problem.send(request.response());
    }

    private static boolean isDeclaredTooLarge(@Nullable String contentLength, long most) {
        if (contentLength == null) {
            return false;
        }
        try {
            return Long.parseLong(contentLength) > most;
        } catch (NumberFormatException beyondNumbers) {
            return true;
        }
    }
}
