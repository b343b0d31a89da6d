package org.solidarites.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a schema says, whichever way it is written: references are followed, and {@code anyOf} with null is what it would be
 * with null as a further type.
 *
 * @param name the reference that was followed, empty where there was none
 * @param schema without a reference
 * @param types of JSON, none: any
 */
record Shape(String name, JsonNode schema, Set<String> types) {

    private static final String REFERENCE = "$ref";
    private static final String NULL = "null";

    static Shape of(JsonNode document, JsonNode written) {
        JsonNode schema = referred(document, written);
        Set<String> types = new TreeSet<>();
        schema.path("type").forEach(type -> types.add(type.asText()));
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        for (String choice : Set.of("anyOf", "oneOf")) {
            JsonNode choices = schema.path(choice);
            if (choices.size() == 2 && choices.valueStream().anyMatch(Shape::isNull)) {
                Shape other = of(document, choices.get(isNull(choices.get(0)) ? 1 : 0));
                Set<String> both = new TreeSet<>(other.types());
                if (!both.isEmpty()) {
                    both.add(NULL);
                }
                return new Shape(other.name(), other.schema(), both);
            }
            if (!choices.isMissingNode()) {
                throw new IllegalArgumentException(
                        "only a choice between one schema and null can be compared: " + written);
            }
        }
        if (schema.has("allOf")) {
            throw new IllegalArgumentException("allOf can not be compared: " + written);
        }
        return new Shape(written.path(REFERENCE).asText(), schema, types);
    }

    /** What a reference means, with what is written beside it. */
    static JsonNode referred(JsonNode document, JsonNode written) {
        if (!written.has(REFERENCE)) {
            return written;
        }
        ObjectNode schema = referred(
                        document, document.at(written.path(REFERENCE).asText().substring(1)))
                .deepCopy();
        written.properties().stream()
                .filter(member -> !member.getKey().equals(REFERENCE))
                .forEach(member -> schema.set(member.getKey(), member.getValue()));
        return schema;
    }

    private static boolean isNull(JsonNode choice) {
        return NULL.equals(choice.path("type").asText());
    }

    Set<JsonNode> values() {
        return schema.path("enum").valueStream().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> required() {
        return schema.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String words() {
        return types.isEmpty() ? "anything" : String.join(" or ", types);
    }
}
