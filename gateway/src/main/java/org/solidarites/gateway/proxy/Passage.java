package org.solidarites.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.EveryAnswer;
import org.solidarites.gateway.problem.Problem;

/** What happens to a request on its way to one service, to the answer on its way back, and when there is none. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final List<String> OF_THE_CONNECTION =
            List.of("Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Connection", "Trailer", "Upgrade");

    private final String service;
    private final BodyLimits limits;
    private final GatewayConfig config;
    private final InboundHeaders inbound;

    Passage(String service, BodyLimits limits, GatewayConfig config) {
        this.service = service;
        this.limits = limits;
        this.config = config;
        this.inbound = InboundHeaders.without(config.strippedHeaders());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest outside = request.proxiedRequest();
        inbound.cleanse(request.headers());
        request.putHeader(EveryAnswer.REQUEST_ID, requestId(outside));
        request.setURI(pathAndQuery(outside));
        LimitedBody body = new LimitedBody(request.getBody().stream(), limits.of(outside));
        request.setBody(Body.body(body, request.getBody().length()));
        inviteBody(outside);
        return context.sendRequest().otherwise(failure -> {
            Problem problem = refusal(outside, kindOf(failure, body), failure);
            return problem.fill(request.release().response());
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap answer = context.response().headers();
        OF_THE_CONNECTION.forEach(answer::remove);
        // What the gateway says for itself is said once; Vary is a list, to which everybody may add.
        MultiMap dressed = context.request().proxiedRequest().response().headers();
        for (String ours : dressed.names()) {
            if (!ours.equalsIgnoreCase("Vary")) {
                answer.remove(ours);
            }
        }
        return context.sendResponse();
    }

    // The service must read the very path that was routed, also when the caller sent an absolute URI.
    private static String pathAndQuery(HttpServerRequest outside) {
        String query = outside.query();
        return query == null ? outside.path() : outside.path() + "?" + query;
    }

    // "Expect: 100-continue" is a matter between the caller and us, and by now we want the body.
    private static void inviteBody(HttpServerRequest outside) {
        if ("100-continue".equalsIgnoreCase(outside.getHeader(HttpHeaders.EXPECT))) {
            outside.response().writeContinue();
        }
    }

    private Problem refusal(HttpServerRequest outside, CommonProblem kind, Throwable failure) {
        Problem problem = Problem.of(kind, outside);
        if (kind == CommonProblem.TOO_LARGE) {
            return problem;
        }
        // The message of the failure may hold the address with its query; its class says enough.
        LOG.warnf("%s of %s: %s, request %s", kind.code(), service, root(failure), requestId(outside));
        return problem.retryAfter(config.retryAfter());
    }

    private static CommonProblem kindOf(Throwable failure, LimitedBody body) {
        if (body.exceeded()) {
            return CommonProblem.TOO_LARGE;
        }
        if (failure instanceof UnreachableException) {
            return CommonProblem.UNAVAILABLE;
        }
        boolean late = causes(failure).anyMatch(TimeoutException.class::isInstance);
        return late ? CommonProblem.GATEWAY_TIMEOUT : CommonProblem.BAD_GATEWAY;
    }

    private static String root(Throwable failure) {
        return causes(failure)
                .reduce(failure, (outer, inner) -> inner)
                .getClass()
                .getSimpleName();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String requestId(HttpServerRequest outside) {
        return outside.response().headers().get(EveryAnswer.REQUEST_ID);
    }
}
