package org.solidarites.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever built on the API as it was released last can go on. A release writes {@code released.json} anew, by
 * {@code -Dcontract=release}; who means to break it removes the file before.
 */
class ReleasedContractTest {

    private static final Path RELEASED = Path.of("released.json");
    private static final Path TODAY = Path.of("target", "openapi.json");
    private static final Set<String> WORDS =
            Set.of("description", "summary", "example", "examples", "externalDocs", "tags", "info", "servers");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        JsonNode today = json.readTree(TODAY.toFile());
        boolean isRelease = "release".equals(System.getProperty("contract"));

        if (!isRelease || Files.exists(RELEASED)) {
            assertThat(BreakingChanges.between(json.readTree(RELEASED.toFile()), today))
                    .as("what clients of the released API stumble over: leave it as it was and give the new one a name"
                            + " or a version of its own")
                    .isEmpty();
        }
        if (isRelease) {
            silence(today);
            Files.writeString(RELEASED, json.writerWithDefaultPrettyPrinter().writeValueAsString(today) + "\n");
        }
    }

    /** Words, examples and refusals may change at any time. A field may well bear such a name. */
    private static void silence(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(WORDS);
            if (object.path("responses") instanceof ObjectNode answers) {
                answers.retain(answers.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(status -> status.startsWith("2"))
                        .toList());
            }
            object.properties().forEach(member -> {
                if (member.getKey().equals("properties")) {
                    member.getValue().forEach(ReleasedContractTest::silence);
                } else {
                    silence(member.getValue());
                }
            });
        } else {
            node.forEach(ReleasedContractTest::silence);
        }
    }
}
