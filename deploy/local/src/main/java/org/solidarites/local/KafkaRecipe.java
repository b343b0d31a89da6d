package org.solidarites.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.solidarites.embedded.KafkaBroker;

/**
 * A Kafka broker, with the topics of {@code deploy/kafka}.
 *
 * @param id which one of them
 * @param config of the stack
 */
record KafkaRecipe(PartId id, LocalConfig config) implements Recipe {

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public Invocation prepare() throws IOException {
        ClassPath jars = ClassPath.of(config.jars());
        var command = new Jvm("256m")
                .startingFast()
                .withSimpleLog()
                .with(new ClassArchive(config, id).options(jars))
                .main(
                        jars,
                        KafkaBroker.class.getName(),
                        config.data(id).toString(),
                        String.valueOf(id.number()),
                        String.valueOf(port()),
                        controllers());
        return new Invocation(command, Map.of());
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LocalConfig.HOST, port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The first broker makes the topics for all, as soon as enough of them are there. */
    @Override
    public void whenReady() throws IOException, InterruptedException {
        if (id.number() == 1) {
            Topics.describedBy(config.root().resolve("deploy/kafka/topics.json"))
                    .createMissing(bootstrap(config), config.scale());
        }
    }

    static String bootstrap(LocalConfig config) {
        return brokers(config).stream()
                .map(broker -> LocalConfig.HOST + ":" + config.ports().of(broker))
                .collect(Collectors.joining(","));
    }

    private String controllers() {
        return brokers(config).stream()
                .map(broker -> String.valueOf(config.ports().kafkaController(broker.number())))
                .collect(Collectors.joining(","));
    }

    private static List<PartId> brokers(LocalConfig config) {
        return config.instances(PartName.KAFKA);
    }

    private int port() {
        return config.ports().of(id);
    }
}
