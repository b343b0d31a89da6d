package org.solidarites.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var configuration = new KafkaConfiguration(directory.resolve("kafka"), ports.get(0), ports.get(1), false);
        try (KafkaBroker first = KafkaBroker.start(configuration)) {
            createTopic(first, "solidarites.test");
            send(first, "solidarites.test", "bonjour");
        }

        try (KafkaBroker second = KafkaBroker.start(configuration)) {
            assertThat(read(second, "solidarites.test")).containsExactly("bonjour");
        }
    }

    private static void createTopic(KafkaBroker broker, String topic) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var admin = Admin.create(config)) {
            var wanted = new NewTopic(topic, 1, (short) 1);
            admin.createTopics(List.of(wanted)).all().get();
        }
    }

    private static void send(KafkaBroker broker, String topic, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(KafkaBroker broker, String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            for (int i = 0; i < 20 && values.isEmpty(); i++) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
