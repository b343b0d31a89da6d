package org.solidarites.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.route.Operations;

/** How long the body of a request may be: longer only for the operations that take files. */
@Singleton
class BodyLimits {

    private final Operations large;
    private final long most;
    private final long mostOfLarge;

    BodyLimits(GatewayConfig config) {
        large = Operations.of(config.largeBodyOperations());
        most = config.maxBodySize().asLongValue();
        mostOfLarge = config.maxLargeBodySize().asLongValue();
    }

    /** Most bytes of this request's body. */
    long of(HttpServerRequest request) {
        return large.include(request.method().name(), request.path()) ? mostOfLarge : most;
    }
}
