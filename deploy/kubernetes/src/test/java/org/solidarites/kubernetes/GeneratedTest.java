package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Four manifests say what other files of the checkout say already: {@code -Dcontract=write} makes them anew, and
 * otherwise they must be what would be made.
 */
class GeneratedTest {

    private static final String KAFKA = "kafka.strimzi.io/v1";

    @Test
    void topicsAreThoseOfTopicsJson() throws Exception {
        List<ObjectNode> topics = new ArrayList<>();
        for (JsonNode topic : Tree.json(Tree.ROOT.resolve("deploy/kafka/topics.json"))) {
            ObjectNode made = named(KAFKA, "KafkaTopic", topic.path("name").asText(), "kafka");
            made.putObject("spec")
                    .put("partitions", topic.path("partitions").asInt())
                    .put("replicas", 3)
                    .putObject("config")
                    .put(
                            "retention.ms",
                            Duration.ofDays(topic.path("retentionDays").asInt()).toMillis())
                    .put("min.insync.replicas", 2);
            topics.add(made);
        }
        assertIsIn("base/topics.yaml", "deploy/kafka/topics.json", topics);
    }

    @Test
    void connectorsAreThoseOfDeployConnect() throws Exception {
        Path directory = Tree.ROOT.resolve("deploy/connect");
        List<ObjectNode> connectors = new ArrayList<>();
        for (JsonNode values : Tree.json(directory.resolve("connectors.json"))) {
            String filled = Tree.text(directory.resolve("outbox-connector.json"));
            for (Map.Entry<String, JsonNode> value : values.properties()) {
                filled = filled.replace(
                        "{{" + value.getKey() + "}}", value.getValue().asText());
            }
            ObjectNode config = (ObjectNode) Tree.JSON.readTree(filled);
            ObjectNode made = named(KAFKA, "KafkaConnector", values.path("name").asText(), "connect");
            ObjectNode spec = made.putObject("spec");
            spec.put("class", config.remove("connector.class").asText());
            spec.put("tasksMax", config.remove("tasks.max").asInt());
            // Until the service has made its tables there is nothing to read, and the task ends.
            spec.putObject("autoRestart").put("enabled", true);
            // What lies between here and there is not one machine.
            config.put("database.sslmode", "verify-full");
            config.put("database.sslrootcert", "/mnt/trust/ca.crt");
            // A standby that takes over has the place where it was.
            config.put("slot.failover", "true");
            spec.set("config", config);
            connectors.add(made);
        }
        assertIsIn("base/connectors.yaml", "deploy/connect", connectors);
    }

    @Test
    void theRealmIsThatOfProduction() throws Exception {
        ObjectNode made = named("k8s.keycloak.org/v2alpha1", "KeycloakRealmImport", "solidarites", null);
        ObjectNode spec = made.putObject("spec");
        spec.put("keycloakCRName", "keycloak");
        ObjectNode placeholders = spec.putObject("placeholders");
        placeholders.set("SOLIDARITES_PUBLIC_URL", secret("public-url"));
        placeholders.set("SOLIDARITES_GATEWAY_SECRET", secret("gateway"));
        placeholders.set("SOLIDARITES_PORTAL_SECRET", secret("portal"));
        spec.set("realm", Tree.json(Tree.ROOT.resolve("deploy/keycloak/realm-solidarites.json")));
        assertIsIn("base/realm.yaml", "deploy/keycloak/realm-solidarites.json", List.of(made));
    }

    @Test
    void alertsAreThoseOfDeployMonitoring() throws Exception {
        ObjectNode made = named("monitoring.coreos.com/v1", "PrometheusRule", "solidarites", null);
        made.withObject("metadata").put("namespace", "solidarites");
        made.set(
                "spec",
                Tree.yaml(Tree.ROOT.resolve("deploy/monitoring/alerts.yaml")).getFirst());
        assertIsIn("monitoring/alerts.yaml", "deploy/monitoring/alerts.yaml", List.of(made));
    }

    private static ObjectNode secret(String key) {
        ObjectNode reference = Tree.JSON.createObjectNode();
        reference.putObject("secret").put("name", "keycloak-clients").put("key", key);
        return reference;
    }

    private static ObjectNode named(String api, String kind, String name, String cluster) {
        ObjectNode made = Tree.JSON.createObjectNode().put("apiVersion", api).put("kind", kind);
        ObjectNode metadata = made.putObject("metadata").put("name", name);
        if (cluster != null) {
            metadata.putObject("labels").put("strimzi.io/cluster", cluster);
        }
        return made;
    }

    private static void assertIsIn(String name, String source, List<ObjectNode> expected) throws Exception {
        Path file = Tree.KUBERNETES.resolve(name);
        if ("write".equals(System.getProperty("contract"))) {
            Files.writeString(file, "# Made from %s by GeneratedTest.\n%s".formatted(source, text(expected)));
        }
        assertThat(Tree.yaml(file)).isEqualTo(Tree.yaml(text(expected)));
    }

    private static String text(List<ObjectNode> objects) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        options.setSplitLines(false);
        return new Yaml(options)
                .dumpAll(objects.stream()
                        .map(one -> Tree.JSON.convertValue(one, Object.class))
                        .iterator());
    }
}
