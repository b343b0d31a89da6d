package org.solidarites.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.solidarites.chassis.testing.RealParts;

/**
 * What stands around the gateway under test, all on free ports: PostgreSQL and Kafka, Keycloak's keys, three services, and {@code longevity},
 * which is down. A service that stays silent is late after two seconds; bodies may have 8 MiB; the plan {@code tiny}
 * allows five requests a minute.
 */
public final class CityAround implements QuarkusTestResourceLifecycleManager {

    private final List<AutoCloseable> running = new ArrayList<>();
    private boolean keycloakIsAway;

    @Override
    public void init(Map<String, String> settings) {
        keycloakIsAway = "away".equals(settings.get("keycloak"));
    }

    @Override
    public Map<String, String> start() {
        KeyPair keys = newKeys();
        KeyPair next = newKeys();
        String issuer = keycloakIsAway
                ? "http://127.0.0.1:" + closedPort() + "/realms/solidarites"
                : keep(new StandInKeycloak(keys, next)).issuer();
        Map<String, String> config = new HashMap<>(databaseAndKafka());
        // All tests ask from one address.
        config.put("solidarites.gateway.plans.open.per-minute", "1000000");
        config.put("solidarites.gateway.plans.partner.per-minute", "1000000");
        config.put("solidarites.gateway.plans.tiny.per-minute", "5");
        config.putAll(tls());
        config.putAll(Map.of(
                "quarkus.oidc.auth-server-url",
                issuer,
                "test.signing-key",
                encoded(keys),
                "test.next-signing-key",
                encoded(next)));
        config.putAll(Map.of(
                "solidarites.gateway.upstreams.guichet",
                keep(new StandInService("guichet")).address(),
                "solidarites.gateway.upstreams.aid",
                keep(new StandInService("aid")).address(),
                "solidarites.gateway.upstreams.food-coop",
                keep(new StandInService("food-coop")).address(),
                "solidarites.gateway.upstreams.longevity",
                "http://127.0.0.1:" + closedPort(),
                "solidarites.gateway.response-timeout",
                "2s",
                "solidarites.gateway.max-body-size",
                "8M",
                "solidarites.gateway.retry-after",
                "7s",
                "solidarites.portal.budget",
                "5s",
                "solidarites.gateway.rights-check-budget",
                "3s"));
        return config;
    }

    private static Map<String, String> tls() {
        try {
            Certificate certificate = Certificate.of("localhost", "dns:localhost,ip:127.0.0.1");
            return Map.of(
                    "quarkus.tls.door.key-store.p12.path",
                    certificate.path(),
                    "quarkus.tls.door.key-store.p12.password",
                    Certificate.PASSWORD,
                    "quarkus.http.tls-configuration-name",
                    "door",
                    "quarkus.http.test-ssl-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    // Tokens are checked here with the keys that Keycloak shows, and not with one that is known before.
    private static Map<String, String> databaseAndKafka() {
        return new RealParts()
                .start().entrySet().stream()
                        .filter(setting -> !setting.getKey().startsWith("quarkus.oidc"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String encoded(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.add(part);
        return part;
    }

    static KeyPair newKeys() {
        try {
            // As long as Keycloak's own; Java's, longer, take seconds where nothing is compiled thoroughly.
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A port that refuses connections. It stays taken, so that nobody who is started later listens at it. */
    private int closedPort() {
        try {
            Socket bound = keep(new Socket());
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return bound.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running.forEach(CityAround::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
