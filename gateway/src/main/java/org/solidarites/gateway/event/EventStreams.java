package org.solidarites.gateway.event;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.token.Bearer;

/** Opens streams of events. */
@ApplicationScoped
class EventStreams {

    private final EventTail tail;
    private final EventLog log;
    private final EventConfig config;
    private final Clock clock;

    EventStreams(EventTail tail, EventLog log, EventConfig config, Clock clock) {
        this.tail = tail;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Opens a stream.
     *
     * @param bearer of the token, with which the stream ends at the latest
     * @param wanted types; empty for all
     * @param after null for what comes from now on
     * @throws Refusal {@code EVENTS_FORGOTTEN}, {@code EVENT_POSITION_AHEAD}, {@code TOO_MANY_STREAMS}
     */
    Multi<OutboundSseEvent> open(
            Caller caller, Bearer bearer, Set<String> wanted, @Nullable Long after, StreamConnection connection) {
        long head = tail.follow();
        long from = after == null ? head : after;
        if (from > head && from > log.head()) {
            throw EventProblem.EVENT_POSITION_AHEAD
                    .refuse()
                    .with("head", head)
                    .at(FieldError.inHeader("Last-Event-ID"));
        }
        if (after != null) {
            EventLog.refuseForgotten(after, log.forgottenThrough());
        }
        EventReader reader = new EventReader(tail, connection, clock, config, bearer, Sight.of(caller), wanted, from);
        tail.add(reader);
        return Multi.createFrom().publisher(reader);
    }
}
