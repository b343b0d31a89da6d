package org.solidarites.gateway.partner;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.Client;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm of the suite, as the gateway's own client may administer it. Nothing is asked before it is used. */
@Singleton
class KeycloakRealm {

    private static final Pattern ISSUER = Pattern.compile("(?<server>.+)/realms/(?<realm>[^/]+)/?");

    private final Keycloak keycloak;
    private final String name;

    /** Finds server and realm in the address where tokens are checked. */
    KeycloakRealm(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer, PartnerConfig config) {
        Matcher address = ISSUER.matcher(issuer);
        if (!address.matches()) {
            throw new IllegalArgumentException("quarkus.oidc.auth-server-url is no address of a realm: " + issuer);
        }
        Client http = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
        http.property(
                QuarkusRestClientProperties.READ_TIMEOUT,
                config.keycloakTimeout().toMillis());
        name = address.group("realm");
        keycloak = KeycloakBuilder.builder()
                .serverUrl(address.group("server"))
                .realm(name)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(config.clientId())
                .clientSecret(config.clientSecret())
                .resteasyClient(http)
                .build();
    }

    RealmResource get() {
        return keycloak.realm(name);
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }
}
