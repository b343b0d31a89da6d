package org.solidarites.gateway.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;

/** Answers what nobody else did: unknown addresses, and accidents. */
@Singleton
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    // Quarkus REST, which answers for the gateway's own resources, stands 500 behind the default.
    private static final int AFTER_RESOURCES = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000;

    void mount(@Observes Router router) {
        router.route().order(AFTER_RESOURCES).handler(LastResort::unknown).failureHandler(LastResort::failed);
    }

    private static void unknown(RoutingContext context) {
        Problem.of(CommonProblem.NOT_FOUND, context.request()).send(context.response());
    }

    private static void failed(RoutingContext context) {
        HttpServerResponse response = context.response();
        int status = context.statusCode();
        if (status >= 400 && status < 500) {
            Map<String, Object> reason = Map.of("reason", Advice.of(CommonAdvice.NOT_HTTP));
            Problem.of(CommonProblem.ofStatus(status), context.request(), reason, List.of())
                    .send(response);
            return;
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(context.failure(), "incident %s", incident);
        Problem.incident(incident, context.request()).send(response);
    }
}
