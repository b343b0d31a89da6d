package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;

/**
 * How long after the commit an event is with a consumer. The clock starts when the client has the answer to its write,
 * which follows the commit at once, and stops when a consumer of its own has the record.
 */
final class EventLatency {

    private static final String TOPIC = "solidarites.guichet";
    private static final int WARM_UP = 100;
    private static final int MEASURED = 400;
    private static final int ROUNDS = 3;

    private final Door door;
    private final String kafka;
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final AtomicBoolean measuring = new AtomicBoolean(true);

    EventLatency(LocalConfig stack, Door door) {
        this.door = door;
        this.kafka = "127.0.0.1:" + stack.ports().of(PartName.KAFKA);
    }

    String run() throws InterruptedException {
        Thread consumer = Thread.ofPlatform().start(this::consume);
        try {
            listening.await();
            measure(WARM_UP);
            StringBuilder report =
                    new StringBuilder("Event: from the answer to a write to the consumer that has it, one"
                            + " write at a time, durable settings\n\n");
            report.append(Percentiles.header());
            for (int round = 1; round <= ROUNDS; round++) {
                report.append(new Percentiles(measure(MEASURED)).row("round " + round));
            }
            return report.toString();
        } finally {
            measuring.set(false);
            consumer.join();
        }
    }

    private List<Long> measure(int times) {
        List<Long> latencies = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String id = refer();
            long answered = System.nanoTime();
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> arrived.containsKey(id));
            // An event may overtake the answer to the client.
            latencies.add(Math.max(0, arrived.remove(id) - answered));
        }
        return latencies;
    }

    private String refer() {
        Answer answer = door.call("POST", "/v1/referrals", door.partner("partner-demo"), """
                {"guichet": "ccas", "person": {"firstName": "Mesure", "lastName": "Exemple"},
                 "consent": {"given": true, "on": "2026-01-15"}}""", Map.of());
        if (answer.status() != 201) {
            throw new Surprise("the referral was not taken: " + answer.status() + " " + answer.body());
        }
        return answer.text("/id");
    }

    private void consume() {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka, "group.id", "bench-" + UUID.randomUUID(), "fetch.min.bytes", 1);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToEnd(all);
            all.forEach(consumer::position); // seeks now, and not with the first poll
            listening.countDown();
            while (measuring.get()) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    arrived.put(event.key(), System.nanoTime());
                }
            }
        }
    }
}
