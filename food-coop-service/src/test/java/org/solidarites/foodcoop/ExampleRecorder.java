package org.solidarites.foodcoop;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the examples of the API document from what the tests really send and are answered, the fullest of each operation:
 * {@code mvn test -Dexamples=write}.
 */
final class ExampleRecorder implements Filter {

    static final boolean ASKED_FOR = "write".equals(System.getProperty("examples"));

    private static final Path EXAMPLES = Path.of("src", "main", "resources", "examples");
    private static final int LONGEST = 9000;
    private static final int MOST_ROWS = 2;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Map<String, Integer> WRITTEN = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response given = context.next(request, answer);
        boolean json = given.contentType() != null && given.contentType().startsWith("application/json");
        if (given.statusCode() / 100 == 2 && (json || given.statusCode() == 204)) {
            String operation =
                    operation(request.getMethod(), URI.create(request.getURI()).getPath());
            if (operation != null) {
                record(operation, request.getBody(), json ? given.asString() : null);
            }
        }
        return given;
    }

    private static synchronized void record(String operation, Object sent, String answered) {
        try {
            ObjectNode exchange = JSON.createObjectNode();
            exchange.set("request", sent instanceof String text && !text.isBlank() ? read(text) : null);
            exchange.set("answer", answered == null ? null : cut(read(answered)));
            String text = JSON.writeValueAsString(exchange) + "\n";
            if (text.length() < LONGEST && text.length() > WRITTEN.getOrDefault(operation, 0)) {
                WRITTEN.put(operation, text.length());
                Files.createDirectories(EXAMPLES);
                Files.writeString(EXAMPLES.resolve(operation + ".json"), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two rows show what a list is like. */
    private static JsonNode cut(JsonNode answer) {
        List<JsonNode> lists = new ArrayList<>(List.of(answer));
        answer.forEach(lists::add);
        lists.stream().filter(JsonNode::isArray).map(ArrayNode.class::cast).forEach(list -> {
            while (list.size() > MOST_ROWS && list.get(0).isObject()) {
                list.remove(list.size() - 1);
            }
        });
        return answer;
    }

    /** With the names of Nantes in place of those that tests make up. */
    private static JsonNode read(String json) throws IOException {
        return JSON.readTree(json.replaceAll("seller-[0-9a-f-]{36}", "asso-demo")
                .replaceAll(
                        "(resident|voter|silent|returner|actor|leaver)-[0-9a-f-]{36}",
                        "6b0f4c1e-4f0e-4a57-9f6c-6f0f2f5ad6a1"));
    }

    /** The operation of an address; one that is written out goes before one with a parameter. */
    private static String operation(String method, String path) {
        return Document.PATHS.properties().stream()
                .filter(one -> path.matches(one.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .filter(one -> one.getValue().has(method.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(one -> one.getKey().split("\\{").length))
                .map(one -> one.getValue()
                        .path(method.toLowerCase(Locale.ROOT))
                        .path("operationId")
                        .asText())
                .orElse(null);
    }

    private static final class Document {
        static final JsonNode PATHS = paths();

        private static JsonNode paths() {
            try {
                return JSON.readTree(Path.of("..", "docs", "openapi", "food-coop-service.json")
                                .toFile())
                        .path("paths");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
