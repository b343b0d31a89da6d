package org.solidarites.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.trace.Traces;

/** What every request passes before anybody looks where it wants to go, in one route: each route costs. */
@Singleton
class Threshold {

    // Before all others: a refusal by CORS or by a limit has an id as well.
    private static final int FIRST = -1_000;

    private final EndlessBodies bodies;
    private final Traces traces;
    private final List<Check> checks;

    Threshold(
            EndlessBodies bodies,
            Traces traces,
            ClearLength length,
            HeadLimits limits,
            ReadableAddresses addresses,
            PlainPathsOnly paths,
            KnownOrigins origins) {
        this.bodies = bodies;
        this.traces = traces;
        this.checks = List.of(length, limits, addresses, paths, origins);
    }

    /** One thing that a request must fulfil. */
    interface Check {

        /** What is answered to a request that does not; null if it does. */
        @Nullable
        Problem refusal(HttpServerRequest request);
    }

    void mount(@Observes Router router) {
        // What is no request at all fails before any handler, and is told by the last resort.
        router.route().order(FIRST).handler(this::enter).failureHandler(this::fail);
    }

    private void enter(RoutingContext context) {
        LateFlush.on(context.request().connection());
        EveryAnswer.dress(context.request());
        bodies.watch(context);
        for (Check check : checks) {
            Problem refusal = check.refusal(context.request());
            if (refusal != null) {
                refusal.send(context.response());
                return;
            }
        }
        context.next();
    }

    private void fail(RoutingContext context) {
        if (!EveryAnswer.isDressed(context.response())) {
            EveryAnswer.dress(context.request());
        }
        traces.nameInLog(context.request(), EveryAnswer.idOf(context.request()));
        context.next();
    }
}
