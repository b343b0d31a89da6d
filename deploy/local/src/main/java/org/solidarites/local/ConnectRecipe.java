package org.solidarites.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The Kafka Connect worker that carries the outboxes to Kafka. It waits for the broker by itself. */
record ConnectRecipe(LocalConfig config) implements Recipe {

    private static final String MAIN = "org.apache.kafka.connect.cli.ConnectDistributed";

    @Override
    public PartId id() {
        return PartId.first(PartName.CONNECT);
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public Invocation prepare() throws IOException {
        String worker =
                config.root().resolve("deploy/connect/worker.properties").toString();
        ClassPath jars = ClassPath.of(config.jars());
        var command = new Jvm("256m")
                .startingFast()
                .withSimpleLog()
                .with(new ClassArchive(config, id()).options(jars))
                .main(jars, MAIN, worker);
        return new Invocation(command, environment());
    }

    @Override
    public boolean isReady() {
        return Http.isOk(address(config) + "/connectors");
    }

    static String address(LocalConfig config) {
        return "http://%s:%d".formatted(LocalConfig.HOST, config.ports().of(PartName.CONNECT));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", KafkaRecipe.bootstrap(config));
        environment.put("CONNECT_LISTENERS", address(config));
        environment.put(
                "CONNECT_REPLICATION_FACTOR", String.valueOf(config.scale().copies()));
        environment.put("OUTBOX_DATABASE_HOST", LocalConfig.HOST);
        environment.put("OUTBOX_DATABASE_PORT", String.valueOf(config.ports().of(PartName.POSTGRES)));
        environment.put("OUTBOX_DATABASE_USER", PostgresRecipe.CAPTURE_ROLE);
        environment.put("OUTBOX_DATABASE_PASSWORD", PostgresRecipe.CAPTURE_ROLE);
        return environment;
    }
}
