package org.solidarites.gateway.trace;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Keeps OpenTelemetry out of the way of requests where it records none. */
@Singleton
class TracedServer implements HttpServerOptionsCustomizer {

    private final Traces traces;

    TracedServer(Traces traces) {
        this.traces = traces;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setTracingPolicy(traces.policy());
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setTracingPolicy(traces.policy());
    }
}
