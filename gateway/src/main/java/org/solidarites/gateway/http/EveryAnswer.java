package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;

/** Gives every answer, refusals of others included, its request id and the security headers. */
@Singleton
public class EveryAnswer {

    /** The header that names one request in the logs of everybody it passes. */
    public static final String REQUEST_ID = "X-Request-Id";

    // Before all others: a refusal by CORS or by a limit has an id as well.
    private static final int FIRST = -1_000;
    private static final Map<CharSequence, CharSequence> SAME_FOR_ALL = Map.of(
            optimized("X-Content-Type-Options"), optimized("nosniff"),
            optimized("X-Frame-Options"), optimized("DENY"),
            optimized("Referrer-Policy"), optimized("same-origin"),
            optimized("Content-Security-Policy"), optimized("default-src 'none'; frame-ancestors 'none'"));
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void mount(@Observes Router router) {
        // What is no request at all fails before any handler, and is told by the last resort.
        router.route().order(FIRST).handler(this::dress).failureHandler(this::dressOnce);
    }

    private void dressOnce(RoutingContext context) {
        if (context.response().headers().contains(REQUEST_ID)) {
            context.next();
        } else {
            dress(context);
        }
    }

    private void dress(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader(REQUEST_ID, requestId(context.request().getHeader(REQUEST_ID)));
        SAME_FOR_ALL.forEach(response::putHeader);
        context.next();
    }

    private static CharSequence optimized(String text) {
        return HttpHeaders.createOptimized(text);
    }

    // A caller's id goes into logs, so only a short plain one is kept.
    private static String requestId(@Nullable String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }
}
