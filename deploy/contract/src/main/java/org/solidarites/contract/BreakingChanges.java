package org.solidarites.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a client of one OpenAPI 3.1 document would stumble over in a later one. What is added is none of it: a new
 * operation, a field in an answer, a field or parameter that may be left out, a value in an answer.
 */
public final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode before;
    private final JsonNode after;
    private final SchemaChanges schemas;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.schemas = new SchemaChanges(before, after, found::add);
    }

    /** Each as {@code post /v1/referrals body/person/phone: is required now}; none where every client goes on working. */
    public static List<String> between(JsonNode before, JsonNode after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> changes.operation(path.getKey(), method.getKey(), method.getValue())));
        // Classes of generated clients bear their names.
        before.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(schema ->
                        changes.require(after.at("/components/schemas").has(schema), "schema " + schema + ": is gone"));
        return List.copyOf(changes.found);
    }

    private void operation(String path, String method, JsonNode old) {
        String name = method + " " + path;
        JsonNode now = after.path("paths").path(path).path(method);
        if (now.isMissingNode()) {
            found.add(name + ": is gone");
            return;
        }
        String id = old.path("operationId").asText();
        require(id.equals(now.path("operationId").asText()), name + ": is no longer called " + id);
        require(!isOpen(before, old) || isOpen(after, now), name + ": needs a token now");
        parameters(name, old, now);
        body(name, old.path("requestBody"), now.path("requestBody"));
        old.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answer(
                        name + " " + answer.getKey(),
                        schemas.ofBefore(answer.getValue()),
                        schemas.ofAfter(now.path("responses").path(answer.getKey()))));
    }

    private static boolean isOpen(JsonNode document, JsonNode operation) {
        JsonNode required = operation.has("security") ? operation.path("security") : document.path("security");
        return required.isEmpty();
    }

    private void parameters(String name, JsonNode old, JsonNode now) {
        Map<String, JsonNode> known = byPlace(old);
        Map<String, JsonNode> present = byPlace(now);
        known.forEach((place, parameter) -> {
            JsonNode same = present.get(place);
            if (same == null) {
                found.add(name + " " + place + ": is gone");
            } else {
                nowRequired(name + " " + place, parameter, same);
                schemas.sent(name + " " + place, parameter.path("schema"), same.path("schema"));
            }
        });
        present.forEach((place, parameter) ->
                require(known.containsKey(place) || !isRequired(parameter), name + " " + place + ": is required now"));
    }

    private static Map<String, JsonNode> byPlace(JsonNode operation) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter));
        return parameters;
    }

    private void body(String name, JsonNode old, JsonNode now) {
        nowRequired(name + " body", old, now);
        contents(name + " body", old, now)
                .forEach((place, content) -> schemas.sent(place, content.before(), content.after()));
    }

    private void answer(String name, JsonNode old, JsonNode now) {
        require(!now.isMissingNode(), name + ": is gone");
        if (!now.isMissingNode()) {
            old.path("headers")
                    .fieldNames()
                    .forEachRemaining(header ->
                            require(now.path("headers").has(header), name + " header " + header + ": is gone"));
            contents(name, old, now)
                    .forEach((place, content) -> schemas.answered(place, content.before(), content.after()));
        }
    }

    private Map<String, Pair> contents(String name, JsonNode old, JsonNode now) {
        Map<String, Pair> both = new LinkedHashMap<>();
        old.path("content").properties().forEach(media -> {
            JsonNode same = now.path("content").path(media.getKey());
            require(!same.isMissingNode(), name + ": is no longer " + media.getKey());
            if (!same.isMissingNode()) {
                both.put(
                        name + (media.getKey().equals("application/json") ? "" : " " + media.getKey()),
                        new Pair(media.getValue().path("schema"), same.path("schema")));
            }
        });
        return both;
    }

    private void nowRequired(String place, JsonNode old, JsonNode now) {
        require(isRequired(old) || !isRequired(now), place + ": is required now");
    }

    private static boolean isRequired(JsonNode part) {
        return part.path("required").asBoolean();
    }

    private void require(boolean holds, String change) {
        if (!holds) {
            found.add(change);
        }
    }

    private record Pair(JsonNode before, JsonNode after) {}
}
