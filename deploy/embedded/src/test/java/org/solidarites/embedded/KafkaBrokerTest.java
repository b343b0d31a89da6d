package org.solidarites.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @Test
    @DisplayName("what was sent before a restart is read after it")
    void keepsDataOverRestart(@TempDir Path directory) throws Exception {
        var ports = Ports.free(2);
        var configuration =
                new KafkaConfiguration(directory.resolve("kafka"), 1, ports.get(0), ports.subList(1, 2), false);
        try (KafkaBroker first = KafkaBroker.start(configuration)) {
            createTopic(first, "solidarites.test");
            send(first, "solidarites.test", "bonjour");
        }

        try (KafkaBroker second = KafkaBroker.start(configuration)) {
            assertThat(read(second, "solidarites.test", 1)).containsExactly("bonjour");
        }
    }

    @Test
    @DisplayName("of three brokers one may be away: what was sent is read, and more can be sent")
    void goesOnWithoutOneOfThree() throws Exception {
        List<KafkaBroker> brokers = cluster(Path.of("target", "brokers-" + UUID.randomUUID()));
        try {
            createTopic(brokers.get(0), "solidarites.test", 3);
            send(brokers.get(0), "solidarites.test", "bonjour");

            brokers.get(0).close();
            send(brokers.get(1), "solidarites.test", "bonsoir");

            assertThat(read(brokers.get(2), "solidarites.test", 2)).containsExactly("bonjour", "bonsoir");
        } finally {
            // The last ones can not leave in good order, as nobody is there to let them go: they end with this program.
            brokers.subList(1, 3).forEach(broker -> Thread.ofPlatform().daemon().start(broker::close));
        }
    }

    /** Started together, as none is ready before most of them talk to each other. */
    private static List<KafkaBroker> cluster(Path directory) throws Exception {
        var ports = Ports.free(6);
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<KafkaBroker>> starting = new ArrayList<>();
            for (int node = 1; node <= 3; node++) {
                var configuration = new KafkaConfiguration(
                        directory.resolve("kafka-" + node), node, ports.get(node - 1), ports.subList(3, 6), false);
                starting.add(threads.submit(() -> KafkaBroker.start(configuration)));
            }
            List<KafkaBroker> started = new ArrayList<>();
            for (Future<KafkaBroker> broker : starting) {
                started.add(broker.get());
            }
            return started;
        }
    }

    private static void createTopic(KafkaBroker broker, String topic) throws Exception {
        createTopic(broker, topic, 1);
    }

    private static void createTopic(KafkaBroker broker, String topic, int copies) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var admin = Admin.create(config)) {
            var wanted = new NewTopic(topic, 1, (short) copies);
            admin.createTopics(List.of(wanted)).all().get();
        }
    }

    private static void send(KafkaBroker broker, String topic, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(KafkaBroker broker, String topic, int expected) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 40 && values.size() < expected; i++) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
