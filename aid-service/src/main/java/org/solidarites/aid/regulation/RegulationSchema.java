package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The shape of a document: its JSON Schema (draft 2020-12), and what in a document it refuses. */
final class RegulationSchema {

    private static final String FILE = "/regulations/regulation.schema.json";
    private static final String TEXT = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    /** A real document has 11. Each step of a pointer is one. */
    private static final int DEEPEST = 40;

    private static final double HIGHEST = 1e12;

    private RegulationSchema() {}

    /**
     * A place that is not as the schema has it.
     *
     * @param pointer JSON pointer, empty for the whole document
     * @param keyword of the schema that is not kept: {@code required}
     */
    record Fault(String pointer, String keyword, String message) {}

    /** The schema itself. */
    static String text() {
        return TEXT;
    }

    /** Every fault of a document's shape, told in French or English; none if it is as it should be. */
    static List<Fault> faults(JsonNode document, Locale language) {
        List<Fault> beyond = new ArrayList<>();
        SchemaWords words = new SchemaWords(language);
        findBeyondMeasure(document, "", 0, words, beyond);
        if (!beyond.isEmpty()) {
            return beyond;
        }
        return SCHEMA
                .validate(
                        document,
                        context -> context.executionConfig(
                                config -> config.formatAssertionsEnabled(true).locale(language)))
                .stream()
                .map(error -> fault(error, words))
                .distinct()
                .toList();
    }

    private static Fault fault(Error error, SchemaWords words) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty();
        return new Fault(
                property == null ? at : at + "/" + property.replace("~", "~0").replace("/", "~1"),
                error.getKeyword(),
                words.of(error));
    }

    /** What would keep the validator busy for long: nesting without end, and numbers that are written out. */
    private static void findBeyondMeasure(
            JsonNode node, String pointer, int depth, SchemaWords words, List<Fault> found) {
        if (depth > DEEPEST && node.isContainerNode()) {
            found.add(new Fault(pointer, "depth", words.of("depth", DEEPEST)));
        } else if (node.isNumber() && !(Math.abs(node.doubleValue()) <= HIGHEST)) {
            found.add(new Fault(pointer, "maximum", words.of("beyond", "")));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> findBeyondMeasure(
                            field.getValue(), pointer + "/" + field.getKey(), depth + 1, words, found));
        } else {
            for (int i = 0; i < node.size(); i++) {
                findBeyondMeasure(node.get(i), pointer + "/" + i, depth + 1, words, found);
            }
        }
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(RegulationSchema.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
