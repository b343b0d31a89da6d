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
 * The end of a sign-in: gives the tokens that a test has left for a code ({@code PUT /stand-in/sign-in/<code>}), once. The
 * real one stands in the tests through the door.
 */
final class StandInSignIn {

    static final String ROOT = "/stand-in/sign-in/";
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");

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
        byte[] given = tokens.remove(code.group(1));
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(given == null ? 400 : 200, given == null ? -1 : given.length);
            if (given != null) {
                exchange.getResponseBody().write(given);
            }
        }
    }
}
