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

/** The two documents of a realm that a verifier of tokens reads: discovery and keys. */
final class StandInKeycloak implements AutoCloseable {

    static final String KEY_ID = "key-of-the-test";
    private static final String REALM = "/realms/solidarites";

    private final HttpServer server;

    StandInKeycloak(KeyPair keys) {
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
        serve(REALM + "/.well-known/openid-configuration", discovery);
        serve(REALM + "/protocol/openid-connect/certs", keySet((RSAPublicKey) keys.getPublic()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    }

    private void serve(String path, JsonObject document) {
        byte[] bytes = document.encode().getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static JsonObject keySet(RSAPublicKey key) {
        JsonObject described = new JsonObject()
                .put("kty", "RSA")
                .put("kid", KEY_ID)
                .put("use", "sig")
                .put("alg", "RS256")
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
        return new JsonObject().put("keys", new JsonArray().add(described));
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
