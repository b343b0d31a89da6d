package org.solidarites.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import org.solidarites.embedded.KafkaBroker;

/** The Kafka broker, with the topics of {@code deploy/kafka}. */
record KafkaRecipe(LocalConfig config) implements Recipe {

    @Override
    public PartName name() {
        return PartName.KAFKA;
    }

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
                .with(new ClassArchive(config, name()).options(jars))
                .main(
                        jars,
                        KafkaBroker.class.getName(),
                        config.data(name()).toString(),
                        String.valueOf(port()),
                        String.valueOf(config.ports().kafkaController()));
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

    @Override
    public void whenReady() throws IOException, InterruptedException {
        Topics.describedBy(config.root().resolve("deploy/kafka/topics.json")).createMissing(bootstrap(config));
    }

    static String bootstrap(LocalConfig config) {
        return LocalConfig.HOST + ":" + config.ports().of(PartName.KAFKA);
    }

    private int port() {
        return config.ports().of(name());
    }
}
