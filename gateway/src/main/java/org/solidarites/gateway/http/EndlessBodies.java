package org.solidarites.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
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

    private final long graceMillis;

    @Inject
    EndlessBodies(GatewayConfig config) {
        this(config.refusedBodyGrace());
    }

    EndlessBodies(Duration grace) {
        this.graceMillis = grace.toMillis();
    }

    void watch(RoutingContext context) {
        if (!mayHaveBody(context.request())) {
            return;
        }
        context.addEndHandler(answered -> {
            if (!context.request().isEnded()) {
                // What was paused and answered without being read would never end: the rest is dropped as it comes.
                long timer = context.vertx().setTimer(graceMillis, grace -> endUnlessComplete(context));
                context.request()
                        .endHandler(end -> context.vertx().cancelTimer(timer))
                        .resume();
            }
        });
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || ClearLength.isHidden(request);
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
