package org.solidarites.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spectral reads the whole document by {@code src/main/spectral/rules.yaml}. */
class HouseRulesTest {

    private static final Path RULES = Path.of("src", "main", "spectral", "rules.yaml");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodePrograms.install();
    }

    @Test
    void theDocumentKeepsToThem() throws IOException, InterruptedException {
        assertThat(faults(Path.of("target", "openapi.json"))).isEmpty();
    }

    /** A rule that finds nothing may be one that looks nowhere. */
    @Test
    void eachOfThemFindsWhatItIsFor() throws IOException, InterruptedException {
        assertThat(faults(Path.of("src", "test", "resources", "faulty.json")))
                .extracting(fault -> fault.replaceAll(" .*", ""))
                .containsOnly(
                        "made-once",
                        "made-with-address",
                        "oas3-schema",
                        "operation-name",
                        "operation-summary",
                        "operation-tag",
                        "page-by-cursor",
                        "parameter-camel-case",
                        "path-kebab-case",
                        "pattern-portable",
                        "property-camel-case",
                        "refusals-are-problems",
                        "refusals-told",
                        "retry-after",
                        "schema-name",
                        "schema-of-its-own",
                        "value-upper-case");
    }

    private static List<String> faults(Path document) throws IOException, InterruptedException {
        String said = String.join(
                "\n",
                NodePrograms.run(
                                "spectral",
                                "lint",
                                document.toString(),
                                "--ruleset",
                                RULES.toString(),
                                "--format",
                                "json",
                                "--quiet")
                        .said());
        assertThat(said).startsWith("[");
        return StreamSupport.stream(new ObjectMapper().readTree(said).spliterator(), false)
                .map(HouseRulesTest::words)
                .toList();
    }

    private static String words(JsonNode fault) {
        List<String> path = StreamSupport.stream(fault.path("path").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return fault.path("code").asText() + " at " + String.join(" ", path) + ": "
                + fault.path("message").asText();
    }
}
