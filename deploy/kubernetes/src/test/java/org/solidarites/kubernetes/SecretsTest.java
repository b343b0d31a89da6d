package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that nobody may know stands in the tree, and everything that is referred to is made by somebody. */
class SecretsTest {

    private static final Manifests CITY = Manifests.of("overlays/city");

    /** By operators: a Kafka user's by Strimzi, certificates by cert-manager. */
    private static Set<String> madeByOperators() {
        return Stream.of(
                        CITY.kind("KafkaUser").stream().map(Manifests::name),
                        CITY.kind("Certificate").stream()
                                .map(one -> one.at("/spec/secretName").asText()),
                        CITY.kind("Gateway").stream()
                                .flatMap(one -> Manifests.each(one.at("/spec/listeners")))
                                .flatMap(one -> Manifests.each(one.at("/tls/certificateRefs")))
                                .map(one -> one.path("name").asText()))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noSecretIsInTheTree() {
        for (String overlay : Manifests.OVERLAYS) {
            assertThat(Manifests.of(overlay).kind("Secret")).isEmpty();
        }
    }

    /** Names and keys that pods refer to, against those that the script makes. */
    @Test
    void theScriptMakesWhatNoOperatorMakes() {
        Set<String> referred = new TreeSet<>();
        for (JsonNode object : CITY.objects()) {
            collect(object, referred);
        }
        referred.removeIf(one -> madeByOperators().contains(one.split("/")[0]));

        Set<String> made = new TreeSet<>();
        String script = Tree.text(Tree.KUBERNETES.resolve("secrets.sh"));
        Pattern.compile("(?m)^database (\\S+)").matcher(script).results().forEach(one -> {
            made.add(one.group(1) + "-database/username");
            made.add(one.group(1) + "-database/password");
        });
        Pattern.compile("(?m)^\\s*secret ([a-z]\\S*)((?:\\\\\\n|.)*)$")
                .matcher(script)
                .results()
                .forEach(one -> Pattern.compile("--from-literal=([\\w-]+)=")
                        .matcher(one.group(2))
                        .results()
                        .forEach(key -> made.add(one.group(1) + "/" + key.group(1))));

        assertThat(made).containsAll(referred);
        assertThat(made.stream().map(one -> one.split("/")[0]).collect(Collectors.toSet()))
                .as("and nothing that nobody wants")
                .isSubsetOf(Stream.concat(
                                referred.stream(),
                                CITY.one("Cluster", "postgres").findValues("passwordSecret").stream()
                                        .map(one -> one.path("name").asText()))
                        .map(one -> one.split("/")[0])
                        .collect(Collectors.toSet()));
    }

    /** Every reference to a key of a secret, in whatever words its kind has for it. */
    private static void collect(JsonNode node, Set<String> found) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean reference = Set.of("secretKeyRef", "usernameSecret", "secret", "accessKeyId", "secretAccessKey")
                            .contains(field.getKey())
                    && value.has("name")
                    && value.has("key");
            if (reference) {
                found.add(value.path("name").asText() + "/" + value.path("key").asText());
            }
            if (field.getKey().equals("passwordSecret") && value.has("key")) {
                found.add(value.path("name").asText() + "/" + value.path("key").asText());
            }
            collect(value, found);
        });
        if (node.isArray()) {
            node.forEach(one -> collect(one, found));
        }
    }

    /** The script of the one server is run: what it makes is what the services are told on Kubernetes. */
    @Test
    void theOneServerKnowsTheSameSecrets(@TempDir Path directory) throws Exception {
        Path script = Files.copy(Tree.ROOT.resolve("deploy/compose/secrets.sh"), directory.resolve("secrets.sh"));
        run(script);
        Map<Path, String> first = contents(directory.resolve("secrets"));
        run(script);

        assertThat(contents(directory.resolve("secrets")))
                .as("what is there stays")
                .isEqualTo(first);
        assertThat(first.keySet())
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
        for (JsonNode deployment : CITY.kind("Deployment")) {
            Set<String> told = CITY.environment(deployment).entrySet().stream()
                    .filter(one -> one.getValue().matches("[a-z-]+/[a-z0-9.-]+"))
                    .map(Map.Entry::getKey)
                    .filter(name -> !name.equals("KAFKA_SASL_JAAS_CONFIG"))
                    .collect(Collectors.toSet());
            Path file = directory.resolve("secrets/" + Manifests.name(deployment) + ".properties");
            assertThat(Tree.properties(file).keySet().stream()
                            .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT)))
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }

    private static void run(Path script) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("bash", script.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static Map<Path, String> contents(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(Collectors.toMap(file -> file, Tree::text));
        }
    }
}
