package org.solidarites.gateway.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A partner's receiver on this machine: answers challenges, keeps what it took, and fails when it is told to. */
public final class StandInReceiver implements AutoCloseable {

    /** Something that was sent. */
    public record Sent(Map<String, String> headers, String body) {

        String id() {
            return headers.get("webhook-id");
        }

        public String type() {
            return new JsonObject(body).getString("type");
        }

        /** Whether the library of the specification finds the signature good for this secret. */
        boolean isSignedWith(String secret, java.time.Instant now) {
            try {
                // The library looks at the real clock; the test may have moved the gateway's.
                String timestamp = headers.get("webhook-timestamp");
                String good = new Webhook(secret).sign(id(), Long.parseLong(timestamp), body);
                boolean inTime = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) < 300;
                return inTime
                        && List.of(headers.get("webhook-signature").split(" ")).contains(good);
            } catch (com.standardwebhooks.exceptions.WebhookSigningException fault) {
                throw new IllegalStateException(fault);
            }
        }

        public void verifyWithLibrary(String secret) throws WebhookVerificationException {
            new Webhook(secret)
                    .verify(
                            body,
                            headers.entrySet().stream()
                                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
        }
    }

    private final HttpServer server;
    private final List<Sent> taken = new CopyOnWriteArrayList<>();
    private final List<Sent> all = new CopyOnWriteArrayList<>();
    public volatile int status = 204;
    volatile long delayMillis;
    volatile boolean echoes = true;
    volatile String location;

    public StandInReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> header.getValue().getFirst()));
            Sent sent = new Sent(headers, body);
            all.add(sent);
            if (delayMillis > 0) {
                Thread.sleep(delayMillis);
            }
            if (sent.type().equals("org.solidarites.webhook.verification.v1") && status / 100 == 2) {
                String challenge = new JsonObject(body).getJsonObject("data").getString("challenge");
                answer(exchange, 200, echoes ? challenge : "hello");
                return;
            }
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            int now = status;
            if (now / 100 == 2) {
                taken.add(sent);
            }
            answer(exchange, now, "");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What it answered 2xx to, challenges aside. */
    public List<Sent> taken() {
        return List.copyOf(taken);
    }

    public List<String> takenIds() {
        return taken.stream().map(Sent::id).toList();
    }

    /** Everything that was sent to it. */
    public List<Sent> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
