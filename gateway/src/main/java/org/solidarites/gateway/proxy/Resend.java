package org.solidarites.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may be sent to a service a second time, and its body, kept for that: a method that may be repeated (RFC
 * 9110, section 9.2.2) or one with an {@code Idempotency-Key}, with no body or a short one.
 *
 * @param isSafe whether it may be sent again
 * @param body what is sent each time; null if there is none, or if it is not safe and therefore streams
 */
record Resend(boolean isSafe, @Nullable Buffer body) {

    private static final Set<HttpMethod> REPEATABLE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);
    private static final int LONGEST_KEPT = 64 * 1024;
    private static final Resend NEVER = new Resend(false, null);
    private static final Resend WITHOUT_BODY = new Resend(true, null);

    /** Reads the body if it is to be kept, and leaves it untouched otherwise. */
    static Future<Resend> of(HttpServerRequest request) {
        boolean repeatable =
                REPEATABLE.contains(request.method()) || request.headers().contains("Idempotency-Key");
        if (!repeatable) {
            return Future.succeededFuture(NEVER);
        }
        if (!hasBody(request)) {
            return Future.succeededFuture(WITHOUT_BODY);
        }
        if (!isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            return Future.succeededFuture(NEVER);
        }
        Future<Resend> kept = request.body().map(body -> new Resend(true, body));
        request.resume();
        return kept;
    }

    /** Whether anything follows the head of the request. */
    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !"0".equals(length);
        }
        // HTTP/1.1 has no body without a length or chunks (what Netty reads as one all the same, ClearLength refuses).
        // In HTTP/2 the stream says whether there is more, which is
        // not known yet for a read: nothing of ours reads with a body.
        return request.version() == HttpVersion.HTTP_2
                ? !isRead(request) && !request.isEnded()
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static boolean isShort(@Nullable String contentLength) {
        try {
            return contentLength != null && Long.parseLong(contentLength) <= LONGEST_KEPT;
        } catch (NumberFormatException beyondNumbers) {
            return false;
        }
    }
}
