package org.solidarites.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.solidarites.gateway.config.GatewayConfig;

/**
 * Ends connections whose request still comes in long after it was answered. Without the grace a sender would see a
 * broken connection and not the refusal; without the end it could send for ever.
 */
@Singleton
class EndlessBodies {

    private static final int AFTER_EVERY_ANSWER = -999;

    private final long graceMillis;

    @Inject
    EndlessBodies(GatewayConfig config) {
        this(config.refusedBodyGrace());
    }

    EndlessBodies(Duration grace) {
        this.graceMillis = grace.toMillis();
    }

    void mount(@Observes Router router) {
        router.route().order(AFTER_EVERY_ANSWER).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        context.addEndHandler(answered -> {
            if (!context.request().isEnded()) {
                // What was paused and answered without being read would never end: the rest is dropped as it comes.
                long timer = context.vertx().setTimer(graceMillis, grace -> endUnlessComplete(context));
                context.request()
                        .endHandler(end -> context.vertx().cancelTimer(timer))
                        .resume();
            }
        });
        context.next();
    }

    private static void endUnlessComplete(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
