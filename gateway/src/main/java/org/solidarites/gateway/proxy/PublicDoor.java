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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.cache.AnswerCache;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.cors.Cors;
import org.solidarites.gateway.partner.Withdrawals;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.quota.Allowance;
import org.solidarites.gateway.quota.Origin;
import org.solidarites.gateway.quota.Quotas;
import org.solidarites.gateway.route.OpenOperations;
import org.solidarites.gateway.route.RouteTable;
import org.solidarites.gateway.route.RouteTable.Route;
import org.solidarites.gateway.token.Bearer;
import org.solidarites.gateway.token.Finding;
import org.solidarites.gateway.token.Finding.Verdict;
import org.solidarites.gateway.token.TokenCheck;
import org.solidarites.gateway.trace.Traces;
import org.solidarites.gateway.upstream.Upstreams;

/** The door for everything under {@code /v1}: finds the service, looks at size, token and quota, then lets pass. */
@Singleton
class PublicDoor {

    /** Behind CORS (-300), before Quarkus looks who it is (-200). */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final String IS_LET_IN = PublicDoor.class.getName();

    private final RouteTable routes;
    private final Cors cors;
    private final OpenOperations open;
    private final TokenCheck tokens;
    private final Withdrawals withdrawals;
    private final Quotas quotas;
    private final AnswerCache cache;
    private final BodyLimits limits;
    private final GatewayConfig config;
    private final Map<String, HttpProxy> proxies;

    PublicDoor(
            RouteTable routes,
            Cors cors,
            OpenOperations open,
            TokenCheck tokens,
            Withdrawals withdrawals,
            Quotas quotas,
            AnswerCache cache,
            BodyLimits limits,
            Upstreams upstreams,
            Traces traces,
            GatewayConfig config) {
        this.routes = routes;
        this.cors = cors;
        this.open = open;
        this.tokens = tokens;
        this.withdrawals = withdrawals;
        this.quotas = quotas;
        this.cache = cache;
        this.limits = limits;
        this.config = config;
        this.proxies = upstreams.services().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        service -> proxy(upstreams, new Passage(service, upstreams, traces, cache, limits, config))));
    }

    private static HttpProxy proxy(Upstreams upstreams, Passage passage) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client())
                .addInterceptor(passage);
    }

    void mount(@Observes Router router) {
        router.route("/v1/*").order(BEFORE_AUTHENTICATION).handler(this::enter);
        router.route("/v1/*").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(this::enterAuthenticated);
    }

    /**
     * Lets in who shows no token or one that is remembered. What Quarkus does for each request to find out who sends it costs
     * as much as all the rest, so only those go on to it whose token has to be verified.
     */
    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Route route = routes.find(request.path()).orElse(null);
        if (route != null) {
            nameInMetrics(route);
        }
        if (Resend.hasBody(request)) {
            // Nothing of it may be lost while the token is looked at.
            request.pause();
        } else {
            request.resume();
        }
        if (isDeclaredTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH), limits.of(request))) {
            refuse(request, Problem.of(CommonProblem.TOO_LARGE, request));
            return;
        }
        Finding finding = tokens.recall(request);
        if (finding == null) {
            context.next();
        } else {
            decide(context, route, finding);
        }
    }

    private void enterAuthenticated(RoutingContext context) {
        if (context.get(IS_LET_IN) != null) {
            context.next();
            return;
        }
        Route route = routes.find(context.request().path()).orElse(null);
        tokens.verify(context).onSuccess(finding -> decide(context, route, finding));
    }

    // Metrics are kept by route: whole paths are without number, and they hold ids.
    private static void nameInMetrics(Route route) {
        Vertx.currentContext().putLocal("UrlPathTemplate", route.prefix());
    }

    private void decide(RoutingContext context, @Nullable Route route, Finding finding) {
        HttpServerRequest request = context.request();
        cors.admit(request, finding);
        switch (finding.verdict()) {
            case UNKNOWN ->
                refuse(request, Problem.of(CommonProblem.UNAVAILABLE, request).retryAfter(config.retryAfter()));
            // Who shows what is no token is counted by address: each costs a look at it.
            case BAD -> {
                if (takes(request, null)) {
                    refuse(request, Problem.of(CommonProblem.UNAUTHENTICATED, request));
                }
            }
            case NONE, GOOD -> {
                Refusal withdrawn = finding.bearer() == null ? null : withdrawals.refusal(finding.bearer());
                if (withdrawn != null) {
                    refuse(request, Problem.of(withdrawn, request));
                } else if (takes(request, finding.bearer())) {
                    pass(context, route, finding);
                }
            }
        }
    }

    /** Takes the request from a quota and tells what is left; refuses it if that is nothing. */
    private boolean takes(HttpServerRequest request, @Nullable Bearer bearer) {
        Allowance allowance = quotas.take(bearer, Origin.of(request, config.proxies()));
        allowance.tell(request.response());
        if (!allowance.isAllowed()) {
            refuse(
                    request,
                    Problem.of(CommonProblem.TOO_MANY_REQUESTS, request)
                            .retryAfter(allowance.untilNext().plusMillis(999)));
        }
        return allowance.isAllowed();
    }

    private void pass(RoutingContext context, @Nullable Route route, Finding finding) {
        HttpServerRequest request = context.request();
        if (route == null) {
            // one of the gateway's own operations, which look at the roles themselves, or nothing that there is
            request.resume();
            context.put(IS_LET_IN, true).next();
        } else if (finding.verdict() == Verdict.GOOD
                || open.include(request.method().name(), request.path())) {
            if (!cache.serve(route.service(), request)) {
                Objects.requireNonNull(proxies.get(route.service())).handle(request);
            }
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
