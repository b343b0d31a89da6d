package org.solidarites.gateway.http;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.solidarites.gateway.trace.Traces;

/** Names the trace in what the gateway logs of its own operations and pages. */
class TraceInLog {

    private final Traces traces;

    TraceInLog(Traces traces) {
        this.traces = traces;
    }

    @ServerRequestFilter(preMatching = true)
    void name(RoutingContext context) {
        traces.nameInLog(context.request(), EveryAnswer.idOf(context.request()));
    }
}
