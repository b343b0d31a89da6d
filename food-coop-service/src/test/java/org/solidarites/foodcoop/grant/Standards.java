package org.solidarites.foodcoop.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The standards that grants are published in, read from {@code ../shared/standards} beside the repository; where that
 * folder is absent a test that asks for them is skipped and says so.
 */
public final class Standards {

    private static final Path FOLDER = Path.of("..", "..", "shared", "standards");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Standards() {}

    public static JsonNode file(String file) {
        assumeThat(FOLDER)
                .as("skipped: the published standards are not here (%s)", FOLDER)
                .matches(Files::isDirectory, "is a folder");
        try {
            return JSON.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JSON Schema finds wrong; a name that the standard does not know is wrong too. */
    public static List<String> faults(JsonNode schema, JsonNode document) {
        ObjectNode closed = schema.deepCopy();
        closed.remove(List.of("$schema", "$id"));
        close(closed);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(closed)
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void close(JsonNode part) {
        if (part instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        part.forEach(Standards::close);
    }

    /** Fails unless the row keeps what the TableSchema asks of each field. */
    public static void assertThatTheRowFits(JsonNode fields, Map<String, String> row) {
        fields.forEach(field -> {
            String name = field.path("name").asText();
            String value = row.get(name);
            JsonNode limits = field.path("constraints");
            assertThat(value).as(name).isNotNull();
            if (value.isEmpty()) {
                assertThat(limits.path("required").asBoolean())
                        .as("%s is required", name)
                        .isFalse();
                return;
            }
            if (limits.has("pattern")) {
                assertThat(value).as(name).matches(limits.path("pattern").asText());
            }
            if (limits.has("maxLength")) {
                assertThat(value.length())
                        .as(name)
                        .isLessThanOrEqualTo(limits.path("maxLength").asInt());
            }
            if (limits.has("enum")) {
                List<String> allowed = new ArrayList<>();
                limits.path("enum").forEach(one -> allowed.add(one.asText()));
                assertThat(allowed).as(name).contains(value);
            }
            switch (field.path("type").asText()) {
                case "number" ->
                    assertThat(Double.parseDouble(value))
                            .as(name)
                            .isBetween(
                                    limits.path("minimum").asDouble(0),
                                    limits.path("maximum").asDouble(Double.MAX_VALUE));
                case "date" -> assertThat(LocalDate.parse(value)).as(name).isNotNull();
                case "boolean" -> assertThat(value).as(name).isIn("oui", "non");
                default -> assertThat(value).as(name).isNotBlank();
            }
        });
    }
}
