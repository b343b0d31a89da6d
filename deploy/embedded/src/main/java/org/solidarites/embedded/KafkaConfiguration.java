package org.solidarites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How one Kafka broker, which is a controller too, is to run.
 *
 * @param dataDirectory holds the logs; made by the first start
 * @param node its number, from 1 on
 * @param port of the broker on the loopback interface
 * @param controllerPorts of the controllers of all nodes, in their order, for themselves only
 * @param throwAway for a test: topics appear when first named, and everything is deleted at the end
 */
public record KafkaConfiguration(
        Path dataDirectory, int node, int port, List<Integer> controllerPorts, boolean throwAway) {

    private static final int MOST_COPIES = 3;

    /** Defensive copy. */
    public KafkaConfiguration {
        controllerPorts = List.copyOf(controllerPorts);
    }

    /** For a test: a directory and ports of its own. */
    public static KafkaConfiguration forTest() {
        var ports = Ports.free(2);
        try {
            Path directory = Files.createTempDirectory("solidarites-kafka-data");
            return new KafkaConfiguration(directory, 1, ports.get(0), ports.subList(1, 2), true);
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for a throw-away broker", e);
        }
    }

    /** Kafka's own names for all this. */
    Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", String.valueOf(node));
        properties.setProperty("controller.quorum.voters", voters());
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPorts.get(node - 1)));
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("log.dirs", dataDirectory.toString());
        properties.setProperty("auto.create.topics.enable", String.valueOf(throwAway));
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        copies(properties);
        if (controllerPorts.size() > 1) {
            takeOver(properties);
        }
        smallFootprint(properties);
        return properties;
    }

    private String voters() {
        return IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(one -> "%d@127.0.0.1:%d".formatted(one, controllerPorts.get(one - 1)))
                .collect(Collectors.joining(","));
    }

    /** A copy on each of up to three brokers, of which one may be away. */
    private void copies(Properties properties) {
        String copies = String.valueOf(Math.min(controllerPorts.size(), MOST_COPIES));
        String inSync = String.valueOf(Math.max(1, Math.min(controllerPorts.size(), MOST_COPIES) - 1));
        properties.setProperty("default.replication.factor", copies);
        properties.setProperty("min.insync.replicas", inSync);
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("offsets.topic.replication.factor", copies);
        properties.setProperty("transaction.state.log.num.partitions", "1");
        properties.setProperty("transaction.state.log.replication.factor", copies);
        properties.setProperty("transaction.state.log.min.isr", inSync);
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", copies);
        properties.setProperty("share.coordinator.state.topic.min.isr", inSync);
    }

    /** A broker that died or hangs is given up after six seconds instead of nine; the others then lead what it led. */
    private static void takeOver(Properties properties) {
        properties.setProperty("broker.session.timeout.ms", "6000");
        properties.setProperty("broker.heartbeat.interval.ms", "1500");
    }

    private static void smallFootprint(Properties properties) {
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "2");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    }
}
