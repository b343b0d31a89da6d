package org.solidarites.gateway.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180/realms/solidarites", "http://127.0.0.1:8180/realms/solidarites"})
    void aPlainLocalIssuerIsUnsafeAndItsKeyIsNamed(String issuer) {
        Map<String, URI> issuers =
                Map.of("the.good.key", URI.create("https://id.example/realms/s"), "the.bad.key", URI.create(issuer));

        assertThat(ProductionGuard.unsafeKey(issuers)).hasValue("the.bad.key");
    }

    @Test
    void anIssuerByHttpsOrInsideTheClusterIsSafe() {
        Map<String, URI> issuers = Map.of(
                "outside",
                URI.create("https://id.example/realms/s"),
                "inside",
                URI.create("http://keycloak:8080/realms/s"));

        assertThat(ProductionGuard.unsafeKey(issuers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gateway-local-secret", "short", "changeme-changeme-changeme"})
    void aSecretThatCanBeGuessedIsUnsafe(String secret) {
        assertThat(ProductionGuard.isDemoSecret(secret)).isTrue();
    }

    @Test
    void aRandomSecretIsSafe() {
        assertThat(ProductionGuard.isDemoSecret("Zk3vT0xq9rB7yHc2wQnM5sJd")).isFalse();
    }
}
