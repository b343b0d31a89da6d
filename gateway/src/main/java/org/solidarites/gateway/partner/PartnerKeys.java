package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.config.GatewayConfig;

/** Makes keys that are recorded and wait for it. */
@ApplicationScoped
class PartnerKeys {

    private final KeycloakPartners keycloak;
    private final GatewayConfig config;
    private final Clock clock;

    PartnerKeys(KeycloakPartners keycloak, GatewayConfig config, Clock clock) {
        this.keycloak = keycloak;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes the waiting key of a partner that is held, with a new secret.
     *
     * @throws Refusal {@code KEYCLOAK_UNAVAILABLE}; {@code CONFLICT} if another request has just made it
     */
    NewKey make(Partner partner) {
        PartnerKey waiting = partner.waitingKey()
                .orElseThrow(() -> CommonProblem.CONFLICT.refuse().retryAfter(Duration.ofSeconds(1)));
        Secret secret = Secret.random();
        keycloak.make(partner, waiting, secret);
        partner.make(waiting, clock.instant());
        return new NewKey(waiting.id(), waiting.clientId(), secret.text(), tokenEndpoint());
    }

    private URI tokenEndpoint() {
        return URI.create(config.publicIssuer() + "/protocol/openid-connect/token");
    }
}
