package org.solidarites.gateway.testing;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The two documents of a realm that a verifier of tokens reads, discovery and keys, and what is administered in it, and who signs in. */
final class StandInKeycloak implements AutoCloseable {

    static final String KEY_ID = "key-of-the-test";
    static final String NEXT_KEY_ID = "next-key-of-the-test";
    private static final String REALM = "/realms/solidarites";

    private final HttpServer server;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean rotated;
    private volatile boolean hidden;

    /**
     * Shows the keys of the first pair, and both as soon as somebody has posted to {@code /rotation}; {@code /looks} says how
     * often it was asked for them. Between {@code /keys/hidden} and {@code /keys/shown} it fails to show any.
     */
    StandInKeycloak(KeyPair keys, KeyPair next) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonObject discovery = new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/protocol/openid-connect/auth")
                .put("end_session_endpoint", issuer() + "/protocol/openid-connect/logout")
                .put("token_endpoint", issuer() + "/protocol/openid-connect/token")
                .put("jwks_uri", issuer() + "/protocol/openid-connect/certs");
        JsonObject first = described(KEY_ID, (RSAPublicKey) keys.getPublic());
        JsonObject second = described(NEXT_KEY_ID, (RSAPublicKey) next.getPublic());
        // Written here: the server's own thread knows not how this application writes JSON.
        byte[] before = bytes(keySet(List.of(first)));
        byte[] after = bytes(keySet(List.of(first, second)));
        byte[] found = bytes(discovery);
        serve(REALM + "/.well-known/openid-configuration", () -> found);
        serve(REALM + "/protocol/openid-connect/certs", () -> {
            looks.incrementAndGet();
            return hidden ? new byte[0] : rotated ? after : before;
        });
        serve("/keys/hidden", () -> {
            hidden = true;
            return found;
        });
        serve("/keys/shown", () -> {
            hidden = false;
            return found;
        });
        serve("/looks", () -> looks.toString().getBytes(StandardCharsets.UTF_8));
        serve("/rotation", () -> {
            rotated = true;
            return found;
        });
        StandInAdmin admin = new StandInAdmin();
        StandInSignIn signIn = new StandInSignIn(admin::token);
        server.createContext(REALM + "/protocol/openid-connect/token", signIn::token);
        server.createContext(StandInSignIn.ROOT, signIn::expect);
        server.createContext(StandInAdmin.ROOT, admin::administer);
        server.createContext("/stand-in/fault", admin::fault);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    }

    private static byte[] bytes(JsonObject document) {
        return document.encode().getBytes(StandardCharsets.UTF_8);
    }

    private void serve(String path, Supplier<byte[]> document) {
        server.createContext(path, exchange -> {
            byte[] bytes = document.get();
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(bytes.length == 0 ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static JsonObject keySet(List<JsonObject> keys) {
        return new JsonObject().put("keys", new JsonArray(keys));
    }

    private static JsonObject described(String id, RSAPublicKey key) {
        return new JsonObject()
                .put("kty", "RSA")
                .put("kid", id)
                .put("use", "sig")
                .put("alg", "RS256")
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
