package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What overlays become. */
class KustomizationTest {

    @ParameterizedTest
    @ValueSource(strings = {"overlays/small", "overlays/city"})
    void anOverlayDropsNothing(String overlay) {
        var made = byIdentity(Manifests.of(overlay).objects()).keySet();

        assertThat(made).containsAll(byIdentity(Manifests.of("base").objects()).keySet());
        assertThat(made)
                .as("and both have the same")
                .isEqualTo(byIdentity(Manifests.of("overlays/city").objects()).keySet());
    }

    /** The rendering of these tests is short; this holds it to the real one. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/small", "overlays/city", "recovery"})
    void itIsWhatKubectlMakes(String folder) throws Exception {
        assumeTrue(isOnPath("kubectl"), "there is no kubectl");
        Process kubectl = new ProcessBuilder(
                        "kubectl", "kustomize", Tree.KUBERNETES.resolve(folder).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String made = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).isZero();

        String withoutHashes = made.replaceAll("\\b(city|gateway)-[a-z0-9]{10}\\b", "$1");
        assertThat(byIdentity(Tree.yaml(withoutHashes)))
                .containsExactlyInAnyOrderEntriesOf(
                        byIdentity(Manifests.of(folder).objects()));
    }

    @Test
    void noTwoObjectsAreTheSame() {
        for (String overlay : Manifests.OVERLAYS) {
            Manifests made = Manifests.of(overlay);
            assertThat(byIdentity(made.objects())).hasSameSizeAs(made.objects());
        }
    }

    private static Map<String, JsonNode> byIdentity(Collection<? extends JsonNode> objects) {
        Map<String, JsonNode> all = new TreeMap<>();
        objects.forEach(one -> all.put(one.path("kind").asText() + " " + Manifests.name(one), one));
        return all;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
