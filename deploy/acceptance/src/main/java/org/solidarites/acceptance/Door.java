package org.solidarites.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;

/**
 * The public door of a running stack: the gateway, and Keycloak for tokens. Where there are several gateways they take turns, and
 * one that takes no connection, or has said that it is about to end, is passed over.
 */
public final class Door {

    private static final Duration TOKEN_USED = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEAVES = Duration.ofSeconds(5);

    /** HTTP/1.1, as many connections as requests at once: HTTP/2 would send everything through one. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final List<String> gateways;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, Instant> leftAlone = new ConcurrentHashMap<>();
    private final String keycloak;
    private final Duration patience;

    public Door(LocalConfig stack) {
        this(stack, PATIENCE);
    }

    /** The door for somebody who waits so long for an answer and no longer. */
    public Door(LocalConfig stack, Duration patience) {
        this.patience = patience;
        this.gateways =
                stack.instances(PartName.GATEWAY).stream().map(stack::url).toList();
        this.keycloak = stack.url(PartName.KEYCLOAK);
    }

    public Answer get(String path, @Nullable String token) {
        return call("GET", path, token, null, Map.of());
    }

    public Answer post(String path, @Nullable String token, @Nullable String body) {
        return call("POST", path, token, body, Map.of());
    }

    /** Sends one request; {@code body} is JSON text. */
    public Answer call(
            String method, String path, @Nullable String token, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .timeout(patience)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.header("Accept-Language", "en");
        headers.forEach(request::setHeader);
        return sendToAny(request, path);
    }

    private Answer sendToAny(HttpRequest.Builder request, String path) {
        List<String> inTurn = inTurn();
        for (String gateway : inTurn) {
            HttpRequest addressed = request.uri(URI.create(gateway + path)).build();
            try {
                Answer answer = Answer.of(http.send(addressed, BodyHandlers.ofString()));
                if (answer.find("Connection").orElse("").equalsIgnoreCase("close")) {
                    leftAlone.put(gateway, Instant.now().plus(LEAVES));
                }
                return answer;
            } catch (ConnectException away) {
                if (gateway.equals(inTurn.getLast())) {
                    throw unreachable(addressed, away);
                }
            } catch (IOException lost) {
                throw unreachable(addressed, lost);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Surprise("interrupted");
            }
        }
        throw new Surprise("there is no gateway");
    }

    /** All gateways, those last that have said that they leave. */
    private List<String> inTurn() {
        int first = turn.getAndIncrement();
        return IntStream.range(0, gateways.size())
                .mapToObj(i -> gateways.get(Math.floorMod(first + i, gateways.size())))
                .sorted(Comparator.comparing(
                        gateway -> Instant.now().isBefore(leftAlone.getOrDefault(gateway, Instant.MIN))))
                .toList();
    }

    /** The token of a partner association, by its client credentials. */
    public String partner(String client) {
        return token(
                client,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
    }

    /** A new token of a client, by its credentials. */
    public String client(String id, String secret) {
        return newToken(Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    }

    /** The token of a user of the demonstration, whose password is the name. */
    public String user(String name) {
        return token(
                name, Map.of("grant_type", "password", "client_id", "demo-cli", "username", name, "password", name));
    }

    /** A token that is good for some time yet: an old one is not handed out. */
    private String token(String who, Map<String, String> form) {
        return tokens.compute(
                        who,
                        (name, known) -> known != null && Instant.now().isBefore(known.goodUntil)
                                ? known
                                : new Token(newToken(form), Instant.now().plus(TOKEN_USED)))
                .value;
    }

    private String newToken(Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/solidarites/protocol/openid-connect/token"))
                        .timeout(patience)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded))
                        .build());
        if (answer.status() != 200) {
            throw new Surprise("Keycloak gives no token: " + answer.status() + " " + answer.body());
        }
        return answer.text("/access_token");
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException lost) {
            throw unreachable(request, lost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("interrupted");
        }
    }

    private static Surprise unreachable(HttpRequest request, IOException failure) {
        return new Surprise(
                request.uri() + " can not be reached (" + failure + "); is the suite up? ./solidarites up -d");
    }

    private record Token(String value, Instant goodUntil) {}
}
