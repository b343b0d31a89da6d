package org.solidarites.gateway.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How partners are kept in Keycloak, and how fast what is taken back from them counts everywhere. */
@ConfigMapping(prefix = "solidarites.partners")
public interface PartnerConfig {

    /** The gateway's own client in Keycloak, which may manage clients and organizations of the realm and nothing else. */
    @WithDefault("gateway")
    String clientId();

    /** The secret of that client. */
    String clientSecret();

    /** How long Keycloak may take for one answer until the request is answered 503. */
    @WithDefault("5s")
    Duration keycloakTimeout();

    /** What callers are told to wait while Keycloak is away. */
    @WithDefault("10s")
    Duration retryAfter();

    /** How often partners are looked for whose last change Keycloak has not followed yet. */
    @WithDefault("10s")
    Duration settleEvery();

    /** Whether pages on this machine ({@code http://localhost:3000}) may be registered; never in production. */
    @WithDefault("false")
    boolean allowLocalOrigins();

    /** How often an instance looks which web origins partners have. */
    @WithDefault("2s")
    Duration originsLookEvery();

    /** How often an instance looks which partners are suspended and which keys have ended. */
    @WithDefault("500ms")
    Duration lookEvery();
}
