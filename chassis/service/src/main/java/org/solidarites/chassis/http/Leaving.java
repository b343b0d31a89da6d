package org.solidarites.chassis.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * When an instance is stopped it is first not ready any more and answers on for {@code quarkus.shutdown.delay}: whoever is
 * connected is asked by {@code Connection: close} to connect to another one, so that no request is lost.
 */
@Singleton
public class Leaving {

    // Before all others: a refusal says it as well.
    private static final int FIRST = -1_001;

    private volatile boolean leaves;

    void mount(@Observes Router router) {
        router.route().order(FIRST).handler(this::sayGoodbye);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaves = true;
    }

    private void sayGoodbye(RoutingContext context) {
        if (leaves && context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.next();
    }
}
