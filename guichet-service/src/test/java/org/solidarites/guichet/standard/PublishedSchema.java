package org.solidarites.guichet.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A schema of a standard as it was published, read from {@code ../shared/standards} beside the repository. Where that
 * folder is absent the test that asks for it is skipped and says so.
 *
 * <p>The schemas allow names they do not know, so that a misspelt field would pass; here they are read strictly and
 * every name must be one of the standard.
 */
public final class PublishedSchema {

    private static final Path FOLDER = Path.of("..", "..", "shared", "standards");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Schema schema;

    private PublishedSchema(String name, Schema schema) {
        this.name = name;
        this.schema = schema;
    }

    /** The schema in a file, for example {@code hsds-3.0/service.schema.json}. */
    public static PublishedSchema read(String file) {
        return read(file, "");
    }

    /** The part of a schema that a JSON pointer names; it must not refer to the rest. */
    public static PublishedSchema read(String file, String pointer) {
        JsonNode part = file(file).at(pointer);
        assertThat(part.isObject()).as("%s has %s", file, pointer).isTrue();
        close(part);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(part);
        return new PublishedSchema(file + pointer, schema);
    }

    /** A published file as it is. */
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

    /** Fails unless the document is valid, formats included, and uses names of the standard only. */
    public void accepts(JsonNode document) {
        assertThat(schema.validate(
                        document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("%s of %s", document, name)
                .isEmpty();
    }

    private static void close(JsonNode part) {
        if (part instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        part.forEach(PublishedSchema::close);
    }
}
