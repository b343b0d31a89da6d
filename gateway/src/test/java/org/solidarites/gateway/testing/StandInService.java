package org.solidarites.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real HTTP server in the place of a service; the last segment of the path says how it behaves. */
final class StandInService implements AutoCloseable {

    static final String PROBLEM =
            "{\"type\":\"urn:solidarites:problem:guichet-closed\",\"title\":\"Closed\",\"status\":409}";
    private static final Pattern KIND = Pattern.compile("kind=([A-Z_]+)");
    private static final int MEBIBYTE = 1 << 20;

    private final String name;
    private final HttpServer server;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    StandInService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (sendRecorded(exchange, path)) {
                return;
            }
            switch (path.substring(path.lastIndexOf('/') + 1)) {
                case "silent" -> hold(Duration.ofMinutes(1));
                case "slow" -> {
                    hold(Duration.ofMillis(200));
                    echo(exchange);
                }
                case "broken" -> exchange.close();
                case "broken-once" -> breakOnce(exchange);
                case "parrot" -> parrot(exchange);
                case "huge" -> huge(exchange);
                case "problem" -> send(exchange, 409, "application/problem+json", PROBLEM);
                case "picture" -> send(exchange, 200, "image/jpeg", "of the house ".repeat(500));
                case "nothing" -> exchange.sendResponseHeaders(204, -1);
                case "unchanged" -> exchange.sendResponseHeaders(304, -1);
                case "simulations" -> simulate(exchange);
                case "slots" -> exchange.close();
                case "guichets" -> list(exchange);
                default -> echo(exchange);
            }
        }
    }

    private void hold(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Hangs up on the first request for an address and answers those after it.
    private void breakOnce(HttpExchange exchange) throws IOException {
        if (broken.add(exchange.getRequestURI().toString())) {
            exchange.close();
        } else {
            echo(exchange);
        }
    }

    // Says every piece back as soon as it hears it.
    private static void parrot(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        InputStream in = exchange.getRequestBody();
        OutputStream out = exchange.getResponseBody();
        byte[] piece = new byte[1024];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            out.flush();
        }
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 64L * MEBIBYTE);
        byte[] piece = new byte[MEBIBYTE];
        for (int i = 0; i < 64; i++) {
            exchange.getResponseBody().write(piece);
        }
    }

    // What a real service answered once, with names that nobody should be called by.
    private static boolean sendRecorded(HttpExchange exchange, String path) throws IOException {
        Matcher kind = KIND.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        String file = "/recorded" + path + (kind.find() ? "/" + kind.group(1) : "") + ".json";
        try (InputStream answer = StandInService.class.getResourceAsStream(file)) {
            if (answer == null) {
                return false;
            }
            send(exchange, 200, "application/json", new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            return true;
        }
    }

    // One open desk for those who look for open ones.
    private void list(HttpExchange exchange) throws IOException {
        if (String.valueOf(exchange.getRequestURI().getQuery()).startsWith("state=OPEN")) {
            send(exchange, 200, "application/json", """
                    {"items": [{"id": "1", "code": "ccas", "kind": "CCAS", "quartier": "centre-ville"}]}""");
        } else {
            echo(exchange);
        }
    }

    // What the service of this name answered once about a household, unless it asks to be refused or forgotten.
    private void simulate(HttpExchange exchange) throws IOException {
        String household = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (household.equals("{}")) {
            echo(exchange, household.length());
            return;
        }
        if (household.contains("refuse")) {
            send(exchange, 422, "application/problem+json", PROBLEM);
            return;
        }
        if (household.contains("forget")) {
            hold(Duration.ofMinutes(1));
        }
        try (InputStream answer = StandInService.class.getResourceAsStream("/simulations/" + name + ".json")) {
            send(exchange, 200, "application/json", new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        echo(exchange, exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
    }

    private void echo(HttpExchange exchange, long length) throws IOException {
        JsonObject headers = new JsonObject();
        exchange.getRequestHeaders().forEach((header, values) -> headers.put(header.toLowerCase(), values.getFirst()));
        JsonObject heard = new JsonObject()
                .put("service", name)
                .put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString())
                .put("length", length)
                .put("headers", headers);
        boolean creates = exchange.getRequestMethod().equals("POST");
        if (creates) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getPath() + "/1");
        }
        exchange.getResponseHeaders().set("X-Request-Id", "of-the-service");
        send(exchange, creates ? 201 : 200, "application/json", heard.encode());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
