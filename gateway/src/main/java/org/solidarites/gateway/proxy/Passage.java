package org.solidarites.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.cache.AnswerCache;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.Compressible;
import org.solidarites.gateway.http.EveryAnswer;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.trace.Traces;
import org.solidarites.gateway.upstream.UnreachableException;
import org.solidarites.gateway.upstream.Upstreams;

/** What happens to a request on its way to one service, to the answer on its way back, and when there is none. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final String ASKED = "asked";

    private final String service;
    private final Upstreams upstreams;
    private final Traces traces;
    private final AnswerCache cache;
    private final BodyLimits limits;
    private final GatewayConfig config;
    private final InboundHeaders inbound;

    Passage(
            String service,
            Upstreams upstreams,
            Traces traces,
            AnswerCache cache,
            BodyLimits limits,
            GatewayConfig config) {
        this.service = service;
        this.upstreams = upstreams;
        this.traces = traces;
        this.cache = cache;
        this.limits = limits;
        this.config = config;
        this.inbound = InboundHeaders.without(config.strippedHeaders());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest outside = request.proxiedRequest();
        inbound.cleanse(request.headers());
        String id = EveryAnswer.idOf(outside);
        request.putHeader(EveryAnswer.REQUEST_ID, id);
        traces.tell(outside, id, request.headers());
        request.setURI(pathAndQuery(outside));
        inviteBody(outside);
        sayThatItComesInPieces(outside);
        context.set(ASKED, cache.ask(service, outside));
        LimitedBody streamed = new LimitedBody(request.getBody().stream(), limits.of(outside));
        long length = request.getBody().length();
        return Resend.of(outside)
                .compose(resend -> {
                    request.setBody(Resend.hasBody(outside) ? Body.body(streamed, length) : null);
                    return send(request, resend);
                })
                .otherwise(failure -> {
                    Problem problem = refusal(outside, kindOf(failure, streamed), failure);
                    return problem.fill(request.release().response());
                });
    }

    private Future<ProxyResponse> send(ProxyRequest request, Resend resend) {
        return sendOnce(request, resend)
                .recover(failure -> isWorthAnother(request.proxiedRequest(), resend, failure)
                        ? sendOnce(request, resend)
                        : Future.failedFuture(failure));
    }

    private Future<ProxyResponse> sendOnce(ProxyRequest request, Resend resend) {
        if (resend.body() != null) {
            request.setBody(Body.body(resend.body()));
        }
        return upstreams.open(service, config.responseTimeout()).compose(opened -> send(request, opened));
    }

    private static Future<ProxyResponse> send(ProxyRequest request, HttpClientRequest opened) {
        HttpServerResponse outside = request.proxiedRequest().response();
        if (outside.closed()) {
            opened.reset();
            return Future.failedFuture(new ClosedChannelException());
        }
        Future<ProxyResponse> answer = request.send(opened);
        // The proxy would break off the connection to the service when the one who asked hangs up, and whoever was
        // given it at that moment would pay. So the answer is awaited and let go (handleProxyResponse).
        outside.exceptionHandler(gone -> {});
        return answer;
    }

    // A service that is late would be later still; one that broke the connection off may just have closed it as idle.
    private boolean isWorthAnother(HttpServerRequest outside, Resend resend, Throwable failure) {
        return resend.isSafe()
                && !outside.response().closed()
                && !(failure instanceof UnreachableException)
                && !isLate(failure)
                && upstreams.mayAskAgain(service);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (context.request().proxiedRequest().response().closed()) {
            context.response().release();
            return Future.succeededFuture();
        }
        forgetWhatChanged(context);
        HttpServerResponse dressed = context.request().proxiedRequest().response();
        MultiMap answer = context.response().headers();
        Compressible.mark(dressed, answer);
        OutboundHeaders.cleanse(answer, dressed.headers());
        AnswerCache.Asked asked = context.get(ASKED, AnswerCache.Asked.class);
        return asked == null
                ? context.sendResponse()
                : cache.keep(asked, context.request().proxiedRequest(), context.response())
                        .compose(kept -> context.sendResponse());
    }

    // Whoever changes something here reads it here, without waiting for the event. Open POSTs ask and change nothing.
    private void forgetWhatChanged(ProxyContext context) {
        HttpServerRequest outside = context.request().proxiedRequest();
        boolean changes = !outside.method().equals(HttpMethod.GET)
                && !outside.method().equals(HttpMethod.HEAD)
                && context.response().getStatusCode() < 300
                && outside.headers().contains(HttpHeaders.AUTHORIZATION);
        if (changes) {
            cache.forget(service);
        }
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

    // HTTP/2 needs no word for a body without a length; the services speak HTTP/1.1, which does.
    private static void sayThatItComesInPieces(HttpServerRequest outside) {
        if (outside.version() == HttpVersion.HTTP_2
                && Resend.hasBody(outside)
                && !outside.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            outside.headers().set(HttpHeaders.TRANSFER_ENCODING, "chunked");
        }
    }

    private Problem refusal(HttpServerRequest outside, CommonProblem kind, Throwable failure) {
        Problem problem = Problem.of(kind, outside);
        if (kind == CommonProblem.TOO_LARGE || outside.response().closed()) {
            return problem;
        }
        String id = EveryAnswer.idOf(outside);
        traces.nameInLog(outside, id);
        // The message of the failure may hold the address with its query; its class says enough.
        LOG.warnf("%s of %s: %s, request %s", kind.code(), service, root(failure), id);
        return problem.retryAfter(config.retryAfter());
    }

    private static CommonProblem kindOf(Throwable failure, LimitedBody body) {
        if (body.exceeded()) {
            return CommonProblem.TOO_LARGE;
        }
        if (failure instanceof UnreachableException) {
            return CommonProblem.UNAVAILABLE;
        }
        return isLate(failure) ? CommonProblem.GATEWAY_TIMEOUT : CommonProblem.BAD_GATEWAY;
    }

    private static boolean isLate(Throwable failure) {
        return causes(failure).anyMatch(TimeoutException.class::isInstance);
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
}
