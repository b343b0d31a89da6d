package org.solidarites.chassis.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionGuardTest {

    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String ISSUER = "quarkus.oidc.auth-server-url";
    private static final String REAL_ISSUER = "https://id.example/realms/solidarites";

    @ParameterizedTest
    @ValueSource(strings = {"partner-demo-secret", "guichet-local", "changeme", "password"})
    void namesTheKeyOfADemonstrationSecret(String secret) {
        assertThat(ProductionGuard.unsafeKey(config(Map.of(PASSWORD, secret, ISSUER, REAL_ISSUER))))
                .hasValue(PASSWORD);
    }

    @Test
    void namesTheKeyOfAPasswordThatIsTheUser() {
        assertThat(ProductionGuard.unsafeKey(config(
                        Map.of(PASSWORD, "guichet", "quarkus.datasource.username", "guichet", ISSUER, REAL_ISSUER))))
                .hasValue(PASSWORD);
    }

    @Test
    void namesTheKeyOfAMissingSecret() {
        assertThat(ProductionGuard.unsafeKey(config(Map.of(ISSUER, REAL_ISSUER))))
                .hasValue(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180/realms/solidarites", "http://keycloak.example/realms/solidarites"})
    void namesAnIssuerWhoseKeysComeUnprotected(String issuer) {
        assertThat(ProductionGuard.unsafeKey(config(Map.of(PASSWORD, "f8Jq-71x", ISSUER, issuer))))
                .hasValue(ISSUER);
    }

    @Test
    void letsASafeConfigurationPass() {
        assertThat(ProductionGuard.unsafeKey(config(Map.of(PASSWORD, "f8Jq-71x", ISSUER, REAL_ISSUER))))
                .isEmpty();
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
