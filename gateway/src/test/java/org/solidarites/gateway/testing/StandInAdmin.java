package org.solidarites.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The little of Keycloak's administration that the gateway uses: clients and organizations in memory, with its conflicts.
 * A test says by {@code PUT /stand-in/fault} which request fails, before it is done ({@code before POST /clients}) or
 * after it ({@code after POST /clients}), until it says {@code none}. The real one stands in the tests through the door.
 */
final class StandInAdmin {

    static final String ROOT = "/admin/realms/solidarites";
    private static final JsonObject TOKEN = new JsonObject()
            .put("access_token", "token-of-the-gateway")
            .put("token_type", "Bearer")
            .put("expires_in", 300);

    private final Map<String, JsonObject> clients = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> organizations = new ConcurrentHashMap<>();
    private volatile String fault = "none";

    record Said(int status, String body) {}

    void fault(HttpExchange exchange) throws IOException {
        fault = text(exchange);
        send(exchange, new Said(204, ""));
    }

    void token(HttpExchange exchange) throws IOException {
        send(exchange, new Said(200, TOKEN.encode()));
    }

    void administer(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring(ROOT.length());
        if (fault.startsWith("before ") && operation.startsWith(fault.substring(7))) {
            send(exchange, new Said(500, "{}"));
            return;
        }
        Said said = answer(exchange, operation);
        boolean isLost = fault.startsWith("after ") && operation.startsWith(fault.substring(6));
        send(exchange, isLost ? new Said(500, "{}") : said);
    }

    private Said answer(HttpExchange exchange, String operation) throws IOException {
        String[] path = operation.split("[ /]+");
        Map<String, JsonObject> things = path[1].equals("clients") ? clients : organizations;
        return switch (path[0]) {
            case "GET" -> found(things, exchange.getRequestURI().getRawQuery());
            case "POST" -> create(things, new JsonObject(text(exchange)));
            case "PUT" -> path.length > 3 ? mapper(path[2], text(exchange)) : update(things, path[2], text(exchange));
            case "DELETE" -> new Said(things.remove(path[2]) == null ? 404 : 204, "");
            default -> new Said(405, "");
        };
    }

    private static Said found(Map<String, JsonObject> things, String query) {
        JsonArray list = new JsonArray();
        things.values().stream().filter(by(query)).forEach(list::add);
        return new Said(200, list.encode());
    }

    private static Predicate<JsonObject> by(String query) {
        String asked = List.of(query.split("&")).stream()
                .filter(part -> part.matches("(clientId|q|search)=.*"))
                .findFirst()
                .orElseThrow();
        String value = URLDecoder.decode(asked.substring(asked.indexOf('=') + 1), StandardCharsets.UTF_8);
        return switch (asked.substring(0, asked.indexOf('='))) {
            case "clientId" -> thing -> value.equals(thing.getString("clientId"));
            case "search" -> thing -> value.equals(thing.getString("name"));
            default ->
                thing -> thing.getJsonObject("attributes", new JsonObject())
                        .getJsonArray(value.split(":")[0], new JsonArray())
                        .contains(value.split(":")[1]);
        };
    }

    private static Said create(Map<String, JsonObject> things, JsonObject wanted) {
        for (JsonObject present : things.values()) {
            for (String unique : List.of("clientId", "alias", "name")) {
                boolean isOne = !unique.equals("name") || !wanted.containsKey("clientId");
                if (isOne
                        && wanted.getString(unique) != null
                        && wanted.getString(unique).equals(present.getString(unique))) {
                    return new Said(409, "{}");
                }
            }
        }
        String id = UUID.randomUUID().toString();
        for (Object mapper : wanted.getJsonArray("protocolMappers", new JsonArray())) {
            ((JsonObject) mapper).put("id", UUID.randomUUID().toString());
        }
        things.put(id, wanted.put("id", id));
        return new Said(201, "");
    }

    private static Said update(Map<String, JsonObject> things, String id, String text) {
        JsonObject wanted = new JsonObject(text);
        wanted.remove("protocolMappers");
        JsonObject present = things.get(id);
        if (present == null) {
            return new Said(404, "{}");
        }
        things.put(id, present.copy().mergeIn(wanted).put("id", id));
        return new Said(204, "");
    }

    private Said mapper(String client, String text) {
        JsonObject wanted = new JsonObject(text);
        JsonArray mappers = clients.get(client).getJsonArray("protocolMappers");
        for (int i = 0; i < mappers.size(); i++) {
            if (mappers.getJsonObject(i).getString("id").equals(wanted.getString("id"))) {
                mappers.set(i, wanted);
            }
        }
        return new Said(204, "");
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Said said) throws IOException {
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
