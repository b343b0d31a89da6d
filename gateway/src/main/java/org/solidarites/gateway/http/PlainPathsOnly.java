package org.solidarites.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.route.PlainPath;

/**
 * Turns away every path with two readings, also on the gateway's own pages: the router matches a cleaned path, and who
 * stands in front of us may have let through another one.
 */
@Singleton
class PlainPathsOnly implements Threshold.Check {

    @Override
    public @Nullable Problem refusal(HttpServerRequest request) {
        String path = request.path();
        return path != null && PlainPath.is(path) ? null : Problem.of(CommonProblem.NOT_FOUND, request);
    }
}
