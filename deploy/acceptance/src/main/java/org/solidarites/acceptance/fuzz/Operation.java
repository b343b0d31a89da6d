package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * One operation as the document tells it.
 *
 * @param method in capitals
 * @param path with the names of its variables in braces
 * @param described its object in the document
 */
record Operation(String method, String path, JsonNode described) {

    List<JsonNode> parameters(String in) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    boolean takesBody() {
        return described.has("requestBody");
    }

    /** The first media type that is taken. */
    String mediaType() {
        return described.at("/requestBody/content").fieldNames().next();
    }

    boolean takesJson() {
        return takesBody() && mediaType().equals("application/json");
    }

    JsonNode bodyExample() {
        return described.at("/requestBody/content/application~1json/example");
    }

    JsonNode bodySchema() {
        return described.at("/requestBody/content/application~1json/schema");
    }

    JsonNode answer(int status) {
        return described.path("responses").path(Integer.toString(status));
    }

    /** Whether it changes something. */
    boolean writes() {
        return !method.equals("GET");
    }

    Stream<String> segments() {
        return Stream.of(path.substring(1).split("/"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
