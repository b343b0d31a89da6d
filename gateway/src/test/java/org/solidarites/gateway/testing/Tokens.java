package org.solidarites.gateway.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real tokens, good and bad, signed as the Keycloak of the test would. */
public final class Tokens {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final KeyPair NOT_KEYCLOAKS = CityAround.newKeys();

    private Tokens() {}

    /** A token that holds. */
    public static String good() {
        return sign(claims(), key());
    }

    /** The token of somebody with that role. */
    public static String of(String role) {
        return sign(claims().claim("realm_access", Map.of("roles", List.of(role))), key());
    }

    /** The token of a partner association's own client with that plan. */
    public static String partner(String organization, String plan) {
        return sign(
                claims().claim("azp", organization + "-client")
                        .claim("preferred_username", "service-account-" + organization + "-client")
                        .claim("organization", List.of(organization))
                        .claim("plan", plan)
                        .claim("realm_access", Map.of("roles", List.of("partner"))),
                key());
    }

    /** A token that runs out after that time. */
    public static String holdsFor(Duration life) {
        return sign(claims().expiresIn(life), key());
    }

    /** Of somebody with one role. */
    public static String user(String name, String role) {
        return sign(claims(name, role), key());
    }

    /** Of a partner organization's own client. */
    public static String partner(String organization) {
        return sign(
                claims("service-account-" + organization, "partner").claim("organization", List.of(organization)),
                key());
    }

    /** What Keycloak gives the site for somebody who has just signed in for that organization. */
    static Map<String, Object> ofSession(String organization, String role, String session) {
        return ofSession(organization, role, session, LIFE);
    }

    /** The same with tokens that run out after that time. */
    static Map<String, Object> ofSession(String organization, String role, String session, Duration life) {
        String person = "person-of-" + organization;
        String identity = sign(
                claims(person, role)
                        .expiresIn(life)
                        .audience("portal")
                        .claim("sid", session)
                        .claim("name", "Paula Démo"),
                key());
        String access = sign(
                claims(person, role)
                        .expiresIn(life)
                        .claim("azp", "portal")
                        .claim("organization", List.of(organization)),
                key());
        return Map.of(
                "id_token", identity, "access_token", access, "token_type", "Bearer", "expires_in", life.toSeconds());
    }

    /** Signed with the key that Keycloak has taken since. */
    public static String withNextKey() {
        return claims().jws().keyId(StandInKeycloak.NEXT_KEY_ID).sign(key("test.next-signing-key"));
    }

    /** Of one key of a partner organization. */
    public static String key(String organization, String client) {
        return sign(
                claims("service-account-" + client, "partner")
                        .claim("azp", client)
                        .claim("organization", List.of(organization)),
                key());
    }

    /** Run out a minute ago. */
    public static String expired() {
        Instant aMinuteAgo = Instant.now().minusSeconds(60);
        return sign(claims().issuedAt(aMinuteAgo.minus(LIFE)).expiresAt(aMinuteAgo), key());
    }

    /** For a service, and not for the gateway. */
    public static String forAnotherAudience() {
        return sign(claims().audience("guichet-service"), key());
    }

    /** Of another realm. */
    public static String fromAnotherIssuer() {
        return sign(claims().issuer("https://elsewhere.example/realms/solidarites"), key());
    }

    /** Signed with a key that is not Keycloak's, under the name of one that is. */
    public static String forged() {
        return sign(claims(), NOT_KEYCLOAKS.getPrivate());
    }

    /** Signed with a key that Keycloak does not show under that name, or any other. */
    public static String withUnknownKey(String name) {
        return claims().jws().keyId(name).sign(NOT_KEYCLOAKS.getPrivate());
    }

    /** With the claims of a good one and the algorithm {@code none}. */
    public static String unsigned() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String head = encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes());
        return head + "." + good().split("\\.")[1] + ".";
    }

    private static JwtClaimsBuilder claims() {
        return claims("7d0a7a2e-resident", "resident");
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return Jwt.issuer(issuer)
                .subject(subject)
                .audience("gateway")
                .expiresIn(LIFE)
                .claim("realm_access", Map.of("roles", List.of(role)));
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(StandInKeycloak.KEY_ID).sign(key);
    }

    private static PrivateKey key() {
        return key("test.signing-key");
    }

    private static PrivateKey key(String setting) {
        String encoded = ConfigProvider.getConfig().getValue(setting, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
