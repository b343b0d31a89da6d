package org.solidarites.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;

/** Every body and answer in JSON of an API document shows an example, and it is what its schema says and no more. */
public final class ExampleRules {

    private static final String JSON = "application/json";

    /** Dates and UUIDs are what they say: by itself the standard takes a format for a remark. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final ObjectNode components;
    private final List<String> faults = new ArrayList<>();

    private ExampleRules(JsonNode document) {
        components = document.path("components").deepCopy();
        close(components);
    }

    /** The faults of a document, as {@code enterGuichet: body shows no example}. */
    public static List<String> faults(JsonNode document) {
        ExampleRules rules = new ExampleRules(document);
        for (JsonNode operation : document.path("paths").findParents("operationId")) {
            String id = operation.path("operationId").asText();
            rules.check(id + ": body", operation.path("requestBody"));
            operation.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> rules.check(id + ": " + answer.getKey(), answer.getValue()));
        }
        return rules.faults;
    }

    private void check(String place, JsonNode told) {
        JsonNode media = told.path("content").path(JSON);
        if (media.isObject() && !media.has("example")) {
            faults.add(place + " shows no example");
        } else if (media.isObject()) {
            ObjectNode schema = media.path("schema").deepCopy();
            close(schema);
            schema.set("components", components);
            for (Error error : SCHEMAS.getSchema(schema).validate(media.path("example"))) {
                faults.add(place + " " + error);
            }
        }
    }

    /** A field that an answer had once would otherwise stay in its example for ever. */
    private static void close(JsonNode schema) {
        schema.forEach(ExampleRules::close);
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
    }
}
