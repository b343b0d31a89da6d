package org.solidarites.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps operation ids unique, as OpenAPI asks. Four services have many a {@code list}: ids that occur more than once
 * are replaced by one made of method and path, which nobody else can have.
 */
final class OperationIds {

    private static final String ID = "operationId";

    private OperationIds() {}

    static void makeUnique(ObjectNode paths) {
        Map<String, List<Operation>> byId = new HashMap<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (operation instanceof ObjectNode described
                            && described.path(ID).isTextual()) {
                        byId.computeIfAbsent(described.get(ID).textValue(), id -> new ArrayList<>())
                                .add(new Operation(method.getKey(), path.getKey(), described));
                    }
                }));
        byId.values().stream().filter(same -> same.size() > 1).forEach(same -> same.forEach(Operation::rename));
    }

    private record Operation(String method, String path, ObjectNode described) {

        // get /v1/guichets/{id} becomes getV1GuichetsById
        void rename() {
            StringBuilder id = new StringBuilder(method);
            for (String segment : path.split("/")) {
                id.append(segment.startsWith("{") ? "By" : "");
                for (String word : segment.split("[^A-Za-z0-9]+")) {
                    id.append(capitalised(word));
                }
            }
            described.put(ID, id.toString());
        }

        private static String capitalised(String word) {
            return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
    }
}
