package org.solidarites.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.gateway.problem.Problem;

/**
 * Refuses a request that Netty takes for the beginning of a WebSocket as it was before the standard: it reads eight bytes more
 * behind the head, of which no header says anything. A service that waits for them takes them from the next request on the
 * same connection, which is somebody else's.
 */
@Singleton
class ClearLength implements Threshold.Check {

    private static final String KEY = "Sec-WebSocket-Key1";

    /** Whether something may follow of which no header speaks. */
    static boolean isHidden(HttpServerRequest request) {
        return request.headers().contains(KEY);
    }

    @Override
    public @Nullable Problem refusal(HttpServerRequest request) {
        if (!isHidden(request)) {
            return null;
        }
        Problem refusal = Problem.malformed(CommonAdvice.NOT_HTTP, request);
        return request.version() == HttpVersion.HTTP_2 ? refusal : refusal.with("Connection", "close");
    }
}
