package org.solidarites.gateway.portal.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.startup.Production;

/** Refuses to start in production without a secret of its own for the sign-in on the site. */
@Singleton
class ProductionSecret {

    private static final String KEY = "quarkus.oidc.portal.credentials.secret";
    private static final int BEFORE_ALL = 1;
    /** What seals the sessions is made of it, so it must be as long as a key. */
    private static final int SHORTEST = 32;

    private final Optional<String> secret;

    ProductionSecret(@ConfigProperty(name = KEY) Optional<String> secret) {
        this.secret = secret;
    }

    void check(@Observes @Priority(BEFORE_ALL) StartupEvent starting) {
        boolean inProduction = Production.isOn();
        if (inProduction && !isSafe(secret)) {
            throw new IllegalStateException("unsafe production configuration: " + KEY
                    + " is missing, shorter than 32 characters, or that of the demonstration; set it, or use the profile"
                    + " 'local'");
        }
    }

    static boolean isSafe(Optional<String> secret) {
        return secret.filter(value -> value.length() >= SHORTEST && !value.contains("demo"))
                .isPresent();
    }
}
