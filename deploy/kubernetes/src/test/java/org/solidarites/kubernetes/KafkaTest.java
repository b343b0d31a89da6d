package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka and Connect as the services use them. */
class KafkaTest {

    private static final Manifests CITY = Manifests.of("overlays/city");

    /** What a user may do, as "type name" to its operations. */
    private static Map<String, String> rights(String user) {
        Map<String, String> all = new TreeMap<>();
        CITY.one("KafkaUser", user).at("/spec/authorization/acls").forEach(acl -> {
            JsonNode resource = acl.path("resource");
            String prefix = resource.path("patternType").asText().equals("prefix") ? "*" : "";
            String operations = Manifests.each(acl.path("operations"))
                    .map(JsonNode::asText)
                    .sorted()
                    .collect(Collectors.joining(" "));
            all.put(resource.path("type").asText() + " " + resource.path("name").asText() + prefix, operations);
        });
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"guichet-service", "aid-service", "food-coop-service", "longevity-service", "gateway"})
    void aServiceMayDoWhatItDoesAndNoMore(String program) {
        Map<String, String> settings = Build.settings(program);
        String dead = "solidarites.dead." + settings.get("solidarites.service.name");
        Map<String, String> needed = new TreeMap<>();
        Tree.list(settings.get("mp.messaging.incoming.city.topics"))
                .forEach(topic -> needed.put("topic " + topic, "Describe Read"));
        needed.put("group " + settings.get("quarkus.application.name"), "Read");
        needed.put("topic " + dead, "Describe Read Write");
        needed.put("group " + dead + ".replay", "Read");

        assertThat(rights(program)).isEqualTo(needed);
    }

    @Test
    void onlyConnectWritesWhatTheServicesTell() {
        Map<String, String> worker = Tree.properties(Tree.ROOT.resolve("deploy/connect/worker.properties"));
        JsonNode template = Tree.json(Tree.ROOT.resolve("deploy/connect/outbox-connector.json"));
        Map<String, String> needed = new TreeMap<>();
        Tree.json(Tree.ROOT.resolve("deploy/connect/connectors.json"))
                .forEach(one -> needed.put("topic " + one.path("topic").asText(), "Describe Write"));
        needed.put("topic solidarites.connect.*", "Create Describe DescribeConfigs Read Write");
        needed.put("topic " + template.path("topic.heartbeat.prefix").asText() + ".*", "Create Describe Write");
        needed.put("group " + worker.get("group.id"), "Read");

        assertThat(rights("connect")).isEqualTo(needed);
    }

    @Test
    void everyTopicThatSomebodyMayReadIsThere() {
        Set<String> topics =
                CITY.kind("KafkaTopic").stream().map(Manifests::name).collect(Collectors.toSet());
        Set<String> read = new TreeSet<>();
        CITY.kind("KafkaUser")
                .forEach(user -> rights(Manifests.name(user)).keySet().stream()
                        .filter(right -> right.startsWith("topic ") && !right.endsWith("*"))
                        .forEach(right -> read.add(right.substring("topic ".length()))));
        assertThat(topics).isEqualTo(read);
    }

    @Test
    void whatACityIsToldIsOnTwoDisksAndMayLoseOneBroker() {
        assertThat(CITY.one("KafkaNodePool", "broker").at("/spec/replicas").asInt())
                .isEqualTo(3);
        assertThat(CITY.one("KafkaNodePool", "controller").at("/spec/replicas").asInt())
                .isEqualTo(3);
        assertThat(CITY.kind("KafkaTopic")).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
        });
    }

    /** The worker of production is configured as the local one, but for what Strimzi says by itself. */
    @Test
    void theWorkerIsThatOfDeployConnect() {
        Map<String, String> worker = Tree.properties(Tree.ROOT.resolve("deploy/connect/worker.properties"));
        JsonNode spec = CITY.one("KafkaConnect", "connect").path("spec");
        Map<String, String> told = new TreeMap<>();
        spec.path("config")
                .properties()
                .forEach(one -> told.put(one.getKey(), one.getValue().asText()));
        told.put("group.id", spec.path("groupId").asText());
        told.put("config.storage.topic", spec.path("configStorageTopic").asText());
        told.put("offset.storage.topic", spec.path("offsetStorageTopic").asText());
        told.put("status.storage.topic", spec.path("statusStorageTopic").asText());
        worker.keySet().removeAll(Set.of("bootstrap.servers", "listeners"));
        worker.replaceAll((key, value) -> value.equals("${env:CONNECT_REPLICATION_FACTOR}") ? "-1" : value);

        assertThat(told).isEqualTo(worker);
    }

    /** Another topic would be an empty one, and every connector would begin anew. */
    @Test
    void theConnectorsKeepTheirPlaceWhereTheWorkerDoes() {
        Map<String, String> worker = Tree.properties(Tree.ROOT.resolve("deploy/connect/worker.properties"));
        JsonNode template = Tree.json(Tree.ROOT.resolve("deploy/connect/outbox-connector.json"));

        assertThat(template.path("offsets.storage.topic").asText()).isEqualTo(worker.get("offset.storage.topic"));
    }

    /** What the connectors read from the environment is there, and Debezium is that of the build. */
    @Test
    void theConnectorsFindWhatTheyName() {
        JsonNode connect = CITY.one("KafkaConnect", "connect").path("spec");
        String config = CITY.kind("KafkaConnector").toString();
        Set<String> named = java.util.regex.Pattern.compile("\\$\\{env:(\\w+)}")
                .matcher(config)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(named)
                .isNotEmpty()
                .isEqualTo(Set.copyOf(connect.at("/template/connectContainer/env").findValuesAsText("name").stream()
                        .filter(name -> name.startsWith("OUTBOX_"))
                        .toList()));
        String version = Tree.text(Tree.ROOT.resolve("pom.xml"))
                .replaceAll("(?s).*<debezium-connector.version>([^<]+)<.*", "$1");
        assertThat(connect.at("/build/plugins/0/artifacts/0/version").asText()).isEqualTo(version);
    }
}
