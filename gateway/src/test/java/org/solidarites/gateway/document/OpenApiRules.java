package org.solidarites.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in an OpenAPI 3.1 document what a merge could break; an empty list means that nothing was found. */
final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();

    private OpenApiRules(JsonNode document) {
        this.document = document;
    }

    static List<String> faults(JsonNode document) {
        OpenApiRules rules = new OpenApiRules(document);
        rules.require(document.path("openapi").asText().matches("3\\.1\\.\\d+"), "openapi is not 3.1");
        rules.require(document.at("/info/title").isTextual(), "no title");
        rules.require(document.at("/info/version").isTextual(), "no version");
        rules.require(document.path("paths").isObject(), "no paths");
        rules.references(document);
        document.path("components")
                .forEach(section -> section.fieldNames()
                        .forEachRemaining(
                                name -> rules.require(name.matches("[a-zA-Z0-9._-]+"), "component name " + name)));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> rules.operation(path.getKey(), path.getValue(), method.getValue())));
        return rules.faults;
    }

    private void operation(String path, JsonNode item, JsonNode operation) {
        require(path.startsWith("/"), path + " does not begin with a slash");
        require(operation.path("responses").size() > 0, path + " has no responses");
        operation
                .path("responses")
                .forEach(answer -> require(
                        answer.has("description") || answer.has("$ref"), path + " has an answer without description"));
        if (operation.has("operationId")) {
            String id = operation.get("operationId").asText();
            require(operationIds.add(id), "operation id twice: " + id);
        }
        operation
                .path("security")
                .forEach(requirement -> requirement
                        .fieldNames()
                        .forEachRemaining(scheme -> require(
                                document.at("/components/securitySchemes").has(scheme),
                                path + ": unknown scheme " + scheme)));
        Matcher parameters = PARAMETER.matcher(path);
        while (parameters.find()) {
            String name = parameters.group(1);
            require(declares(item, name) || declares(operation, name), path + " does not declare " + name);
        }
    }

    private static boolean declares(JsonNode place, String parameter) {
        for (JsonNode declared : place.path("parameters")) {
            boolean inPath = "path".equals(declared.path("in").asText());
            if (inPath && parameter.equals(declared.path("name").asText())) {
                return true;
            }
        }
        return false;
    }

    /** What an example holds is shown as it stands: one of a JSON Schema has references of its own. */
    private void references(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            String target = reference.asText();
            require(
                    target.startsWith("#/") && !document.at(target.substring(1)).isMissingNode(),
                    "dangling: " + target);
        }
        if (node.isArray()) {
            node.forEach(this::references);
        }
        node.properties().stream()
                .filter(member -> !member.getKey().equals("example"))
                .forEach(member -> references(member.getValue()));
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
