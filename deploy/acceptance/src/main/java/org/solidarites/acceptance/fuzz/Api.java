package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The merged document: its operations, and whether something is what it says. */
final class Api {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode document;
    private final List<Operation> operations;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Api(JsonNode document) {
        this.document = document;
        this.operations = operations(document);
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return List.copyOf(all);
    }

    List<Operation> operations() {
        return operations;
    }

    /** What stands where a reference points, or the thing itself. */
    JsonNode resolved(JsonNode thing) {
        JsonNode at = thing;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /** The same, and of a choice between something and nothing the something. */
    JsonNode meant(JsonNode schema) {
        JsonNode at = resolved(schema);
        for (JsonNode choice : at.path("anyOf")) {
            if (!choice.path("type").asText().equals("null")) {
                return meant(choice);
            }
        }
        return at;
    }

    /** What in a value is not as the schema says. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }
}
