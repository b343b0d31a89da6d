package org.solidarites.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the four services, or the gateway: a Quarkus program of this repository.
 *
 * @param id which one
 * @param config of the stack
 */
record ServiceRecipe(PartId id, LocalConfig config) implements Recipe {

    /** It needs its database; everything else may come later, as it may go and come back at any time. */
    @Override
    public Set<PartName> needs() {
        return EnumSet.of(PartName.POSTGRES);
    }

    @Override
    public Invocation prepare() throws IOException {
        Path directory = config.root().resolve(module()).resolve("target/quarkus-app");
        if (!Files.exists(directory.resolve("quarkus-run.jar"))) {
            throw new StackException("%s is not built: %s is missing.".formatted(module(), directory));
        }
        var program = new QuarkusProgram(directory);
        Jvm jvm = new Jvm(heap()).startingFast().with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return new Invocation(program.command(jvm, new ClassArchive(config, id)), environment());
    }

    @Override
    public boolean isReady() {
        return Http.isOk("http://%s:%d/q/health/ready"
                .formatted(LocalConfig.HOST, config.ports().of(id)));
    }

    private PartName name() {
        return id.name();
    }

    /** Two thousand people may follow the events at the gateway, and each connection takes some tens of kilobytes. */
    private String heap() {
        return name() == PartName.GATEWAY ? "256m" : "128m";
    }

    private String module() {
        return name() == PartName.GATEWAY ? "gateway" : name().label() + "-service";
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", LocalConfig.HOST);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(config.ports().of(id)));
        environment.put("SOLIDARITES_PUBLIC_URL", config.url(PartName.GATEWAY));
        String realm = config.url(PartName.KEYCLOAK) + "/realms/solidarites";
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm);
        environment.putAll(dataAndEvents());
        if (name() == PartName.GATEWAY) {
            environment.put("SOLIDARITES_GATEWAY_PUBLIC_ISSUER", realm);
            environment.put("QUARKUS_MANAGEMENT_HOST", LocalConfig.HOST);
            environment.put(
                    "QUARKUS_MANAGEMENT_PORT", String.valueOf(config.ports().gatewayMetrics(id.number())));
            environment.putAll(upstreams());
        }
        if (config.scale().of(name()) > 1) {
            // So long it answers on: meanwhile whoever asks sees that it goes, and asks another one.
            environment.put("QUARKUS_SHUTDOWN_DELAY", "3s");
        }
        environment.putAll(config.serviceEnvironment());
        return environment;
    }

    private Map<String, String> dataAndEvents() {
        int port = config.ports().of(PartName.POSTGRES);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://%s:%d/%s".formatted(LocalConfig.HOST, port, name().database()),
                "QUARKUS_DATASOURCE_USERNAME",
                name().database(),
                "QUARKUS_DATASOURCE_PASSWORD",
                name().database(),
                "KAFKA_BOOTSTRAP_SERVERS",
                KafkaRecipe.bootstrap(config));
    }

    private Map<String, String> upstreams() {
        Map<String, String> upstreams = new HashMap<>();
        for (PartName part : PartName.values()) {
            if (part.isService()) {
                String addresses = config.instances(part).stream()
                        .map(one -> "http://%s:%d"
                                .formatted(LocalConfig.HOST, config.ports().of(one)))
                        .collect(Collectors.joining(","));
                upstreams.put("SOLIDARITES_GATEWAY_UPSTREAMS_" + part.name(), addresses);
            }
        }
        return upstreams;
    }
}
