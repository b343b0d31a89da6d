package org.solidarites.chassis.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The events that could not be handled: parked in the topic {@code solidarites.dead.<service>} with their reason in
 * the header {@code dead-letter-reason}, and replayed on demand once the cause is mended.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Inbox inbox;
    private final Map<String, Object> broker;
    private final String topic;
    private final String group;

    /** The broker is reached as the channel reaches it, with what {@code kafka.*} says of encryption and identity. */
    DeadLetters(
            Inbox inbox,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.city.dead-letter-queue.topic") String topic) {
        this.inbox = inbox;
        this.broker = broker;
        this.topic = topic;
        this.group = topic + ".replay";
    }

    /**
     * What a replay did.
     *
     * @param replayed events that took effect now or had already
     * @param failed events that failed again: parked anew behind the others, for the next replay
     */
    public record Replay(int replayed, int failed) {}

    /** Delivers every parked event that was not replayed yet, in order, up to what was parked when it began. */
    public synchronized Replay replay() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        with("group.id", group, "enable.auto.commit", "false", "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(with(), new StringSerializer(), new StringSerializer())) {
            Set<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            startAfterLastReplay(consumer, partitions);
            int replayed = 0;
            int failed = 0;
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                ConsumerRecords<String, String> records = consumer.poll(POLL);
                for (ConsumerRecord<String, String> record : records) {
                    if (record.offset()
                            >= ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                        continue;
                    }
                    if (redeliver(record)) {
                        replayed++;
                    } else {
                        park(producer, record);
                        failed++;
                    }
                    consumer.commitSync(Map.of(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1)));
                }
            }
            return new Replay(replayed, failed);
        }
    }

    private Map<String, Object> with(String... more) {
        Map<String, Object> configuration = new HashMap<>(broker);
        for (int i = 0; i < more.length; i += 2) {
            configuration.put(more[i], more[i + 1]);
        }
        return configuration;
    }

    private boolean redeliver(ConsumerRecord<String, String> record) {
        try {
            inbox.deliver(CloudEvents.read(record));
            return true;
        } catch (RuntimeException again) {
            LOG.warnf(again, "dead letter at offset %d failed again", record.offset());
            return false;
        }
    }

    /** Puts the record back at the end with its headers, before its old place is given up. */
    private static void park(KafkaProducer<String, String> producer, ConsumerRecord<String, String> record) {
        try {
            producer.send(new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                    .get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("a dead letter could not be parked again", failed);
        }
    }

    private Set<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map((PartitionInfo info) -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void startAfterLastReplay(KafkaConsumer<String, String> consumer, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        var committed = consumer.committed(partitions);
        for (TopicPartition partition : partitions) {
            var last = committed.get(partition);
            long first = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, last == null ? first : Math.max(first, last.offset()));
        }
    }
}
