package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one server runs the same programs with the same settings. */
class ComposeTest {

    private static final Path DIRECTORY = Tree.ROOT.resolve("deploy/compose");
    private static final JsonNode COMPOSE =
            Tree.yaml(DIRECTORY.resolve("compose.yaml")).getFirst();
    private static final Manifests BASE = Manifests.of("base");

    /** On one server nobody listens in between, so what proves to Kafka who one is is left out. */
    private static final Set<String> ONLY_ON_KUBERNETES = Set.of("KAFKA_SASL_MECHANISM", "KAFKA_SASL_JAAS_CONFIG");

    @Test
    void ourProgramsAreThoseOfKubernetes() {
        for (JsonNode deployment : BASE.kind("Deployment")) {
            String name = Manifests.name(deployment);
            JsonNode service = COMPOSE.path("services").path(name);
            assertThat(service.path("image").asText())
                    .isEqualTo(Manifests.container(deployment).path("image").asText());

            Set<String> told = names(service.path("environment"));
            told.removeAll(Set.of("SMALLRYE_CONFIG_LOCATIONS"));
            Set<String> inCluster = new TreeSet<>();
            BASE.environment(deployment).forEach((key, value) -> {
                if (!value.matches("[a-z-]+/[a-z0-9.-]+") && !ONLY_ON_KUBERNETES.contains(key)) {
                    inCluster.add(key);
                }
            });
            assertThat(told).as(name).isEqualTo(inCluster);
        }
    }

    @Test
    void ourProgramsAreNobodyAndCanNotWriteIntoTheirImage() {
        for (String name : List.of(
                "gateway", "guichet-service", "aid-service", "food-coop-service", "longevity-service", "connect")) {
            JsonNode service = COMPOSE.path("services").path(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.at("/cap_drop/0").asText()).as(name).isEqualTo("ALL");
            assertThat(service.at("/tmpfs/0").asText()).as(name).startsWith("/tmp:");
            assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
        }
    }

    @Test
    void onlyTheEdgeIsOpenAndEveryImageHasAVersion() {
        COMPOSE.path("services").properties().forEach(service -> {
            assertThat(service.getValue().has("ports"))
                    .as(service.getKey())
                    .isEqualTo(service.getKey().equals("edge"));
            assertThat(service.getValue().path("image").asText())
                    .matches("[a-z0-9./-]+:[0-9].*")
                    .doesNotContain("latest");
        });
    }

    @Test
    void whatIsMountedAndWhatIsSecretIsThere() {
        Set<String> declared = names(COMPOSE.path("secrets"));
        COMPOSE.path("services").properties().forEach(service -> {
            service.getValue()
                    .path("secrets")
                    .forEach(secret -> assertThat(declared)
                            .contains(
                                    secret.isTextual()
                                            ? secret.asText()
                                            : secret.path("source").asText()));
            service.getValue().path("volumes").forEach(volume -> {
                String source = volume.asText().split(":")[0];
                if (source.startsWith(".")) {
                    assertThat(Files.exists(DIRECTORY.resolve(source)))
                            .as(source)
                            .isTrue();
                } else {
                    assertThat(COMPOSE.path("volumes").has(source)).as(source).isTrue();
                }
            });
            JsonNode needs = service.getValue().path("depends_on");
            List<String> needed = new ArrayList<>(names(needs));
            needs.forEach(one -> needed.add(one.asText()));
            needed.removeIf(String::isEmpty);
            assertThat(needed)
                    .allSatisfy(one -> assertThat(COMPOSE.path("services").has(one))
                            .as(one)
                            .isTrue());
        });
    }

    /** The scripts read our JSON by its lines: they must find in it what a reader of JSON finds. */
    @Test
    void theScriptsFindEveryTopicAndConnector() throws Exception {
        assertThat(lines("topics.sh", "/topics.json", Tree.ROOT.resolve("deploy/kafka/topics.json")))
                .containsExactlyElementsOf(Manifests.each(Tree.json(Tree.ROOT.resolve("deploy/kafka/topics.json")))
                        .map(ComposeTest::values)
                        .toList());
        Path connectors = Tree.ROOT.resolve("deploy/connect/connectors.json");
        assertThat(lines("connectors.sh", "/connect/connectors.json", connectors))
                .containsExactlyElementsOf(Manifests.each(Tree.json(connectors))
                        .map(ComposeTest::values)
                        .toList());
    }

    private static String values(JsonNode one) {
        return one.properties().stream()
                .map(Map.Entry::getValue)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    /** What the script's first command, its sed, says of a file. */
    private static List<String> lines(String script, String name, Path file) throws Exception {
        String sed = Tree.text(DIRECTORY.resolve(script))
                .replaceAll("(?s).*?(sed -n .*?) \\|\\n.*", "$1")
                .replace(name, file.toString());
        Process process = new ProcessBuilder("sh", "-c", sed).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().toList();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
