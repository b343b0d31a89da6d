package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests as the document shows them, before anything is broken. */
final class Skeletons {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Ids ids;

    Skeletons(Ids ids) {
        this.ids = ids;
    }

    Request of(Operation operation, @Nullable String token, Random random) {
        List<String> headers = new ArrayList<>(List.of("Host: localhost", "Accept-Language: en"));
        if (token != null) {
            headers.add("Authorization: Bearer " + token);
        }
        for (JsonNode header : operation.parameters("header")) {
            String name = header.path("name").asText();
            if (name.equals("Idempotency-Key")) {
                headers.add("Idempotency-Key: " + new UUID(random.nextLong(), random.nextLong()));
            } else if (header.path("required").asBoolean()) {
                headers.add(name + ": "
                        + (name.equals("If-Match")
                                ? "\"0\""
                                : header.path("example").asText("1")));
            }
        }
        if (operation.takesBody()) {
            headers.add("Content-Type: " + operation.mediaType());
        }
        return new Request(
                operation.method(), ids.fill(operation, random) + query(operation), headers, body(operation));
    }

    /** Only what is required. */
    private static String query(Operation operation) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(encoded(parameter.path("example").asText("1")));
            }
        }
        return query.toString();
    }

    private static byte @Nullable [] body(Operation operation) {
        if (operation.takesJson()) {
            return operation.bodyExample().toString().getBytes(StandardCharsets.UTF_8);
        }
        return operation.takesBody() ? PDF : null;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
