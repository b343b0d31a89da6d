package org.solidarites.chassis.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.debezium.outbox.quarkus.ExportedEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.CityEvent;

/**
 * Tells the city what happened: writes a row into {@code outbox_event} in the caller's transaction, so that the event
 * exists if and only if the change does. Debezium reads the row from the write-ahead log and sends it to Kafka.
 */
@ApplicationScoped
public class Outbox {

    private final Event<ExportedEvent<?, ?>> exported;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    Outbox(
            Event<ExportedEvent<?, ?>> exported,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.exported = exported;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Publishes an event with the current transaction; without one it is refused, as it could be lost.
     *
     * @param sequence the version of the aggregate that the event tells of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(CityEvent event, long sequence) {
        try {
            exported.fire(new Row(
                    event.subject().toString(),
                    service,
                    event.type(),
                    clock.instant(),
                    json.writeValueAsString(event),
                    traceparent(),
                    sequence));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("event " + event.type() + " can not be written as JSON", unwritable);
        }
    }

    /** W3C trace context of the request, so that the consumer's work shows in the same trace. */
    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private record Row(
            String aggregateId,
            String aggregateType,
            String type,
            Instant timestamp,
            String payload,
            @Nullable String traceparent,
            long sequence)
            implements ExportedEvent<String, String> {

        @Override
        public String getAggregateId() {
            return aggregateId;
        }

        @Override
        public String getAggregateType() {
            return aggregateType;
        }

        @Override
        public String getType() {
            return type;
        }

        @Override
        public Instant getTimestamp() {
            return timestamp;
        }

        @Override
        public String getPayload() {
            return payload;
        }

        @Override
        public Map<String, Object> getAdditionalFieldValues() {
            Map<String, Object> values = new HashMap<>();
            values.put("traceparent", traceparent);
            values.put("sequence", sequence);
            return values;
        }
    }
}
