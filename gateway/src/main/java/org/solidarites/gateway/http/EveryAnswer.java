package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;

/** Gives every answer, refusals of others included, its request id and the security headers. */
public final class EveryAnswer {

    /** The header that names one request in the logs of everybody it passes. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final CharSequence ID = optimized(REQUEST_ID);
    private static final Map<CharSequence, CharSequence> SAME_FOR_ALL = Map.of(
            optimized("X-Content-Type-Options"), optimized("nosniff"),
            optimized("X-Frame-Options"), optimized("DENY"),
            optimized("Referrer-Policy"), optimized("same-origin"),
            optimized("Content-Security-Policy"), optimized("default-src 'none'; frame-ancestors 'none'"));
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private EveryAnswer() {}

    static void dress(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.putHeader(ID, requestId(request.getHeader(ID)));
        SAME_FOR_ALL.forEach(response::putHeader);
    }

    /** The id that the answer to this request has. */
    public static String idOf(HttpServerRequest request) {
        return request.response().headers().get(ID);
    }

    static boolean isDressed(HttpServerResponse response) {
        return response.headers().contains(ID);
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
