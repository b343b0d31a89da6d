package org.solidarites.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;

/** Keycloak was there when the service was started, and is away when it needs a key that it has not seen yet. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(KeysAwayTest.KeysAway.class)
class KeysAwayTest {

    private static volatile boolean breaksOff;
    private static final AtomicInteger LOOKS = new AtomicInteger();

    /** With a Keycloak that says where its keys are, and does not show them. */
    public static final class KeysAway implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Discovery.class));
        }
    }

    /** Answers what a service asks of Keycloak when it is started. */
    public static final class Discovery implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public int order() {
            return Integer.MAX_VALUE;
        }

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/solidarites";
            byte[] document = """
                    {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(issuer, issuer).getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, document.length);
                    exchange.getResponseBody().write(document);
                }
            });
            server.createContext("/realms/solidarites/keys", exchange -> {
                LOOKS.incrementAndGet();
                try (exchange) {
                    if (!breaksOff) {
                        exchange.sendResponseHeaders(503, -1);
                    }
                }
            });
            server.start();
            return Map.of("quarkus.oidc.public-key", "", "quarkus.oidc.auth-server-url", issuer);
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTokenThatCanNotBeCheckedIsNotCalledBad(boolean breaks) {
        breaksOff = breaks;
        int before = LOOKS.get();
        KeycloakAwayTest.showATokenAndBeAskedToComeBack();
        assertThat(LOOKS.get()).isGreaterThan(before);
    }
}
