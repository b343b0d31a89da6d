package org.solidarites.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends events to the service under test as its neighbours would: CloudEvents in Kafka's binary mode. */
public final class CityEvents {

    private CityEvents() {}

    /** Sends an event with a new id and returns that id. */
    public static UUID send(String topic, String type, UUID subject, String json) {
        UUID id = UUID.randomUUID();
        send(topic, id, type, subject, json);
        return id;
    }

    /** Sends an event that belongs to a trace (W3C {@code traceparent}). */
    public static void sendTraced(String topic, String type, UUID subject, String json, String traceparent) {
        var record = record(topic, UUID.randomUUID(), type, subject, json);
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /** Sends an event with a given id: twice with the same one is a delivery repeated. */
    public static void send(String topic, UUID id, String type, UUID subject, String json) {
        send(record(topic, id, type, subject, json));
    }

    private static ProducerRecord<String, String> record(
            String topic, UUID id, String type, UUID subject, String json) {
        var record = new ProducerRecord<>(topic, subject.toString(), json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static void send(ProducerRecord<String, String> record) {
        String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("the event could not be sent", failed);
        }
    }
}
