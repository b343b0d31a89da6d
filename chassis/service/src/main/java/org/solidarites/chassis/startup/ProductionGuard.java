package org.solidarites.chassis.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with what only a demonstration may use, and names the key that is wrong. */
@Singleton
class ProductionGuard {

    private static final Pattern DEMO_SECRET = Pattern.compile(".*(demo|local|changeme|^password$).*");
    private static final List<String> SECRETS = List.of("quarkus.datasource.password");

    private final Config config;

    ProductionGuard(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        if (Production.isOn()) {
            unsafeKey(config).ifPresent(key -> {
                throw new IllegalStateException("unsafe production configuration: " + key
                        + " is missing or has a demonstration value; set it, or use the profile 'local'");
            });
        }
    }

    /** The first key whose value must not be used in production. */
    static Optional<String> unsafeKey(Config config) {
        return SECRETS.stream()
                .filter(key -> config.getOptionalValue(key, String.class)
                        .map(value -> DEMO_SECRET.matcher(value).matches() || isItsOwnUser(config, value))
                        .orElse(true))
                .findFirst()
                .or(() -> plainHttpIssuer(config));
    }

    /** The local stack gives each database a password that is its user's name. */
    private static boolean isItsOwnUser(Config config, String password) {
        return config.getOptionalValue("quarkus.datasource.username", String.class)
                .filter(password::equals)
                .isPresent();
    }

    private static Optional<String> plainHttpIssuer(Config config) {
        String issuer = "quarkus.oidc.auth-server-url";
        boolean isPlain = config.getOptionalValue(issuer, String.class)
                .map(url -> !url.startsWith("https://"))
                .orElse(true);
        return isPlain ? Optional.of(issuer) : Optional.empty();
    }
}
