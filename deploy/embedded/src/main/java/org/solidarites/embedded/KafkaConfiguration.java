package org.solidarites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How one Kafka broker, which is its own controller, is to run.
 *
 * @param dataDirectory holds the logs; made by the first start
 * @param port of the broker on the loopback interface
 * @param controllerPort of its controller, for itself only
 * @param throwAway for a test: topics appear when first named, and everything is deleted at the end
 */
public record KafkaConfiguration(Path dataDirectory, int port, int controllerPort, boolean throwAway) {

    private static final String NODE = "1";

    /** For a test: a directory and ports of its own. */
    public static KafkaConfiguration forTest() {
        var ports = Ports.free(2);
        try {
            Path directory = Files.createTempDirectory("solidarites-kafka-data");
            return new KafkaConfiguration(directory, ports.get(0), ports.get(1), true);
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for a throw-away broker", e);
        }
    }

    /** Kafka's own names for all this; where one machine is the whole cluster, every copy count is one. */
    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", NODE);
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("log.dirs", dataDirectory.toString());
        properties.setProperty("auto.create.topics.enable", String.valueOf(throwAway));
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        singleCopies(properties);
        smallFootprint(properties);
        return properties;
    }

    private static void singleCopies(Properties properties) {
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.num.partitions", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void smallFootprint(Properties properties) {
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "2");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    }
}
