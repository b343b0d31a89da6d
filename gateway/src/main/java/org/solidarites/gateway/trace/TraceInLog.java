package org.solidarites.gateway.trace;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Names the trace in what the gateway logs of its own operations and pages, as OpenTelemetry would. */
class TraceInLog {

    private static final String IN_LOG = "traceId";

    private final Traces traces;

    TraceInLog(Traces traces) {
        this.traces = traces;
    }

    @ServerRequestFilter(preMatching = true)
    void name(RoutingContext context) {
        String parent = traces.parent(context.request());
        if (parent != null) {
            MDC.put(IN_LOG, Traces.traceIn(parent));
        }
    }
}
