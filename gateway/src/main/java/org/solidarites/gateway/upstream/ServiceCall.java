package org.solidarites.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.http.EveryAnswer;
import org.solidarites.gateway.trace.Traces;

/** Asks a service something that is open to all, on behalf of nobody. */
@Singleton
public class ServiceCall {

    private final Upstreams upstreams;

    ServiceCall(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    /**
     * In whose name and language, and until when, a service is asked.
     *
     * @param trace {@code traceparent} of the request, or null where OpenTelemetry tells it
     * @param language {@code Accept-Language} of the one who asked, or null
     * @param deadline by {@link System#nanoTime()}
     */
    public record Context(
            String requestId,
            @Nullable String trace,
            @Nullable String language,
            long deadline) {

        /** What is left of the time there is. */
        public Duration left() {
            return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        }
    }

    /** A service has refused what it was asked, with a problem. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient Buffer problem;

        RefusedException(int status, Buffer problem) {
            super("refused with " + status, null, false, false);
            this.status = status;
            this.problem = problem;
        }

        /** HTTP status of the refusal. */
        public int status() {
            return status;
        }

        /** The problem as the service wrote it. */
        public Buffer problem() {
            return problem;
        }
    }

    /** Reads something; fails like {@link #post}. */
    public Future<JsonObject> get(String service, String address, Context context) {
        return ask(service, HttpMethod.GET, address, null, context);
    }

    /**
     * Asks something that needs a body.
     *
     * @return fails with {@link RefusedException}, with a {@code TimeoutException}, or with whatever went wrong
     */
    public Future<JsonObject> post(String service, String address, JsonObject body, Context context) {
        return ask(service, HttpMethod.POST, address, body, context);
    }

    private Future<JsonObject> ask(
            String service, HttpMethod method, String address, @Nullable JsonObject body, Context context) {
        Duration left = context.left();
        return upstreams
                .open(service, left.plusSeconds(1))
                .compose(request -> send(request.setMethod(method).setURI(address), body, context))
                .compose(ServiceCall::read)
                .timeout(left.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, @Nullable JsonObject body, Context context) {
        request.putHeader(EveryAnswer.REQUEST_ID, context.requestId())
                .putHeader(HttpHeaders.ACCEPT, "application/json");
        if (context.trace() != null) {
            request.putHeader(Traces.PARENT, context.trace());
        }
        if (context.language() != null) {
            request.putHeader(HttpHeaders.ACCEPT_LANGUAGE, context.language());
        }
        if (body == null) {
            return request.send();
        }
        return request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").send(body.toBuffer());
    }

    private static Future<JsonObject> read(HttpClientResponse answer) {
        int status = answer.statusCode();
        return answer.body().compose(body -> switch (status) {
            case 200 -> Future.succeededFuture(body.toJsonObject());
            case 400, 422 -> Future.failedFuture(new RefusedException(status, body));
            default -> Future.failedFuture("answered " + status);
        });
    }
}
