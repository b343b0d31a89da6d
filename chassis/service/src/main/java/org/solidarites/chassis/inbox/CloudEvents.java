package org.solidarites.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;

/** Reads CloudEvents 1.0 in Kafka's binary mode: attributes in headers {@code ce_…}, data as the value. */
final class CloudEvents {

    private CloudEvents() {}

    /** The type of the event, or null for a record that is no CloudEvent. */
    static @Nullable String type(ConsumerRecord<String, String> record) {
        return header(record, "ce_type");
    }

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if an attribute is missing or malformed
     */
    static IncomingEvent read(ConsumerRecord<String, String> record) {
        return new IncomingEvent(
                UUID.fromString(required(record, "ce_id")),
                required(record, "ce_type"),
                required(record, "ce_source"),
                UUID.fromString(required(record, "ce_subject")),
                time(required(record, "ce_time")),
                sequence(header(record, "ce_sequence")),
                record.value() == null ? "{}" : record.value());
    }

    private static Instant time(String rfc3339) {
        return OffsetDateTime.parse(rfc3339).toInstant();
    }

    /** An event that was written before versions were told of counts as the oldest. */
    private static long sequence(@Nullable String version) {
        return version == null ? 0 : Long.parseLong(version);
    }

    private static String required(ConsumerRecord<String, String> record, String name) {
        String value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("record without header " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
