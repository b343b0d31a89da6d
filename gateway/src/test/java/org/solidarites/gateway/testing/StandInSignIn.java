package org.solidarites.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a sign-in and its renewal: gives the tokens that a test has left for a code, or for a token to renew with
 * ({@code PUT /stand-in/sign-in/<code>}), once. A number that was left is a status to answer with; where nothing was left
 * in the end, the connection breaks off. The real one stands in the tests through the door.
 */
final class StandInSignIn {

    static final String ROOT = "/stand-in/sign-in/";
    private static final Pattern CODE = Pattern.compile("(?:^|&)(?:code|refresh_token)=([^&]+)");

    private static final byte[] UNKNOWN = "400".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS = UNKNOWN.length;

    private final HttpHandler programs;
    private final Map<String, byte[]> tokens = new ConcurrentHashMap<>();

    /** Programs, which bring no code, are served by another. */
    StandInSignIn(HttpHandler programs) {
        this.programs = programs;
    }

    void expect(HttpExchange exchange) throws IOException {
        try (exchange) {
            String code = exchange.getRequestURI().getPath().substring(ROOT.length());
            tokens.put(code, exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    void token(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        Matcher code = CODE.matcher(new String(request, StandardCharsets.UTF_8));
        if (!code.find()) {
            exchange.setStreams(new ByteArrayInputStream(request), null);
            programs.handle(exchange);
            return;
        }
        byte[] given = tokens.getOrDefault(code.group(1), UNKNOWN);
        tokens.remove(code.group(1));
        try (exchange) {
            if (given.length == STATUS) {
                exchange.sendResponseHeaders(Integer.parseInt(new String(given, StandardCharsets.US_ASCII)), -1);
            } else if (given.length > 0) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, given.length);
                exchange.getResponseBody().write(given);
            }
        }
    }
}
