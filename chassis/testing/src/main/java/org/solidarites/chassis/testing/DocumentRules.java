package org.solidarites.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every operation of an API document has to say; an empty list of faults means that it does. */
public final class DocumentRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final Map<String, Boolean> keyed;
    private final List<String> faults = new ArrayList<>();

    private DocumentRules(Map<String, Boolean> keyed) {
        this.keyed = keyed;
    }

    /**
     * The faults of a document.
     *
     * @param keyed the operations of the code that take an idempotency key, as {@code post /v1/notes}, and whether they
     *     require one
     */
    public static List<String> faults(JsonNode document, Map<String, Boolean> keyed) {
        DocumentRules rules = new DocumentRules(keyed);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> rules.operation(method.getKey() + " " + path.getKey(), method.getValue())));
        return rules.faults;
    }

    private void operation(String name, JsonNode operation) {
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().matches("[45].*"))
                .filter(answer -> !isProblem(answer.getValue()))
                .forEach(answer -> faults.add(name + ": " + answer.getKey() + " is not answered with a Problem"));
        Boolean required = keyed.get(name);
        if (required != null && !takesKey(operation, required)) {
            faults.add(name + ": Idempotency-Key is not told, or not whether it is required");
        }
    }

    private static boolean isProblem(JsonNode answer) {
        JsonNode schema =
                answer.path("content").path("application/problem+json").path("schema");
        return answer.path("content").size() == 1
                && PROBLEM.equals(schema.path("$ref").asText());
    }

    private static boolean takesKey(JsonNode operation, boolean required) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> "header".equals(parameter.path("in").asText())
                        && "Idempotency-Key".equals(parameter.path("name").asText())
                        && parameter.path("required").asBoolean() == required);
    }
}
