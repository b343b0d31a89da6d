package org.solidarites.gateway.event;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** What a stream is written to. */
record StreamConnection(HttpServerRequest request, Sse sse) {

    OutboundSseEvent event(LoggedEvent event) {
        return sse.newEventBuilder()
                .id(Long.toString(event.position()))
                .data(event.json())
                .build();
    }

    /** With an id, so that a reader whose events are rare is never further back than what is kept. */
    OutboundSseEvent heartbeat(long position) {
        return sse.newEventBuilder()
                .id(Long.toString(position))
                .comment("heartbeat")
                .build();
    }

    /** Ends it for a reader who takes nothing: an orderly end would wait for him. */
    void hangUp() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
