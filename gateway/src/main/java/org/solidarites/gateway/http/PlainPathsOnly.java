package org.solidarites.gateway.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.route.PlainPath;

/**
 * Turns away every path with two readings, also on the gateway's own pages: the router matches a cleaned path, and who
 * stands in front of us may have let through another one.
 */
@Singleton
class PlainPathsOnly {

    private static final int BEFORE_ALL_ROUTES = -998;

    void mount(@Observes Router router) {
        router.route().order(BEFORE_ALL_ROUTES).handler(PlainPathsOnly::look);
    }

    private static void look(RoutingContext context) {
        String path = context.request().path();
        if (path != null && PlainPath.is(path)) {
            context.next();
        } else {
            Problem.of(CommonProblem.NOT_FOUND, context.request()).send(context.response());
        }
    }
}
