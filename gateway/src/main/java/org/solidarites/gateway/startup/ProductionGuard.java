package org.solidarites.gateway.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.startup.Production;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.partner.PartnerConfig;

/** Refuses to start in production with addresses and secrets that only fit one machine, and names the key that is wrong. */
@Singleton
class ProductionGuard {

    private static final int BEFORE_ALL = 1;
    private static final int SHORTEST_SECRET = 16;

    private static final String CLIENT_SECRET = "solidarites.partners.client-secret";
    private static final Pattern DEMO_SECRET = Pattern.compile(".*(demo|local|changeme|test).*");

    private final Map<String, URI> issuers;
    private final String clientSecret;
    private final PartnerConfig partners;

    ProductionGuard(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer,
            @ConfigProperty(name = CLIENT_SECRET) String clientSecret,
            PartnerConfig partners,
            GatewayConfig config) {
        this.clientSecret = clientSecret;
        this.partners = partners;
        this.issuers = Map.of(
                "quarkus.oidc.auth-server-url", issuer, "solidarites.gateway.public-issuer", config.publicIssuer());
    }

    void check(@Observes @Priority(BEFORE_ALL) StartupEvent starting) {
        if (Production.isOn()) {
            unsafeKey(issuers).ifPresent(key -> {
                throw new IllegalStateException("unsafe production configuration: " + key
                        + " is the plain address of a local Keycloak; set it, or use the profile 'local'");
            });
            if (partners.allowLocalOrigins()) {
                throw new IllegalStateException("unsafe production configuration: "
                        + "solidarites.partners.allow-local-origins lets pages without TLS call; leave it out");
            }
            if (isDemoSecret(clientSecret)) {
                throw new IllegalStateException("unsafe production configuration: " + CLIENT_SECRET
                        + " is short or has a demonstration value; set it, or use the profile 'local'");
            }
        }
    }

    /** Whether a secret is one that everybody knows, or could guess. */
    static boolean isDemoSecret(String secret) {
        return secret.length() < SHORTEST_SECRET || DEMO_SECRET.matcher(secret).matches();
    }

    /** The first key whose issuer is plain HTTP on this machine. */
    static Optional<String> unsafeKey(Map<String, URI> issuers) {
        return issuers.entrySet().stream()
                .filter(issuer -> isPlainAndLocal(issuer.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean isPlainAndLocal(URI issuer) {
        String host = String.valueOf(issuer.getHost());
        return "http".equals(issuer.getScheme()) && (host.equals("localhost") || host.startsWith("127."));
    }
}
