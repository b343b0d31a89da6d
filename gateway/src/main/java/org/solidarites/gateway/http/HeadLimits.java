package org.solidarites.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;

/**
 * Says with a problem that an address or the headers are too long. What is longer still than the server reads at all
 * ({@code quarkus.http.limits}) it refuses itself, with the same status and an empty body.
 */
@Singleton
class HeadLimits implements Threshold.Check {

    private static final int LONGEST_LINE = 4_096;
    private static final int LARGEST_HEADERS = 16_384;
    private static final int OF_THE_VERSION = " HTTP/1.1".length();
    private static final int BETWEEN = ": \r\n".length();

    @Override
    public @Nullable Problem refusal(HttpServerRequest request) {
        CommonProblem excess = excess(request);
        return excess == null ? null : Problem.of(excess, request);
    }

    private static @Nullable CommonProblem excess(HttpServerRequest request) {
        int line = request.method().name().length() + 1 + request.uri().length() + OF_THE_VERSION;
        if (line > LONGEST_LINE) {
            return CommonProblem.ADDRESS_TOO_LONG;
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + BETWEEN;
        }
        return headers > LARGEST_HEADERS ? CommonProblem.HEADERS_TOO_LARGE : null;
    }
}
