package org.solidarites.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker inside this process: for the tests of a service, or alone in a process of the local stack. */
public final class KafkaBroker implements AutoCloseable {

    // the data directory belongs to the cluster of this id; any fixed one will do on one machine
    private static final String CLUSTER = "c29saWRhcml0ZXMtbmFudA";

    private final KafkaConfiguration configuration;
    private final KafkaRaftServer server;

    private KafkaBroker(KafkaConfiguration configuration, KafkaRaftServer server) {
        this.configuration = configuration;
        this.server = server;
    }

    /** A new, empty broker for a test; it accepts clients when this returns. */
    public static KafkaBroker start() {
        return start(KafkaConfiguration.forTest());
    }

    /** The broker as configured, with the data it had before; it accepts clients when this returns. */
    public static KafkaBroker start(KafkaConfiguration configuration) {
        format(configuration);
        KafkaConfig config = KafkaConfig.fromProps(configuration.toProperties(), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        KafkaBroker broker = new KafkaBroker(configuration, server);
        if (configuration.throwAway()) {
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-closer"));
        }
        return broker;
    }

    /** Where clients connect: host and port. */
    public String bootstrapServers() {
        return "127.0.0.1:" + configuration.port();
    }

    /** Runs until someone shuts it down. */
    void awaitShutdown() {
        server.awaitShutdown();
    }

    /** A clean shutdown; what a test's broker held is deleted. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (configuration.throwAway()) {
            delete(configuration.dataDirectory());
        }
    }

    /**
     * The process of the local stack.
     *
     * @param arguments data directory, number of the node, port, ports of the controllers of all nodes with commas
     */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        int node = Integer.parseInt(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        List<Integer> controllers =
                Stream.of(arguments[3].split(",")).map(Integer::valueOf).toList();
        KafkaBroker broker = start(new KafkaConfiguration(data, node, port, controllers, false));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "kafka-closer"));
        broker.awaitShutdown();
    }

    private static void format(KafkaConfiguration configuration) {
        String directory = configuration.dataDirectory().toString();
        try {
            Files.createDirectories(configuration.dataDirectory());
            new Formatter()
                    .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                    .setClusterId(CLUSTER)
                    .setNodeId(configuration.node())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory)
                    .addDirectory(directory)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka can not prepare its directory " + directory, e);
        }
    }

    private static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
