package org.solidarites.chassis.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Signs tokens of the shape that Keycloak gives, with a key made for this run. */
public final class TestTokens {

    static final String ISSUER = "https://keycloak.test/realms/solidarites";

    private static final KeyPair KEYS = generate();
    private static final KeyPair OTHERS = generate();
    private static final Set<String> AUDIENCES =
            Set.of("guichet-service", "aid-service", "food-coop-service", "longevity-service", "gateway");

    private static final Duration LONGER_THAN_ALL_TESTS = Duration.ofHours(1);
    private static final Map<List<Object>, String> SIGNED = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A user with one role; the subject is the name, so that tests can tell people apart. */
    public static String user(String name, String role) {
        return once(List.of(role, name), () -> claims(name, role));
    }

    /** An agent who serves these desks. */
    public static String agent(String name, String... guichets) {
        return once(
                List.of("agent of", name, List.of(guichets)),
                () -> claims(name, "agent").claim("guichets", List.of(guichets)));
    }

    /** A partner association's own client. */
    public static String partner(String organization) {
        return once(
                List.of("partner of", organization),
                () -> claims("service-account-" + organization, "partner")
                        .claim("organization", List.of(organization)));
    }

    /** A token for another program: every service refuses it. */
    public static String forAnotherAudience(String role) {
        return sign(claims("somebody", role).audience("another-service"));
    }

    /** A token that has run out. */
    public static String expired(String role) {
        return sign(claims("somebody", role).expiresAt(1));
    }

    /** Tokens that look right and must be refused, by what is wrong with them. */
    public static Map<String, String> forged(String role) {
        String unsigned = claims("somebody", role).jws().sign(OTHERS.getPrivate());
        String body = unsigned.split("\\.", -1)[1];
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return Map.ofEntries(
                Map.entry("dots", ".."),
                Map.entry("signed with another key", unsigned),
                Map.entry("of another issuer", sign(claims("somebody", role).issuer("https://elsewhere.test"))),
                Map.entry("not signed", none + "." + body + "."),
                Map.entry(
                        "signature of another token",
                        sign(claims("somebody", role)).replaceFirst("[^.]+$", "AAAA")),
                Map.entry("for another audience", forAnotherAudience(role)),
                Map.entry("expired", expired(role)),
                Map.entry("no token at all", "garbage"));
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .audience(AUDIENCES)
                .expiresIn(LONGER_THAN_ALL_TESTS)
                .claim("preferred_username", subject)
                .claim("realm_access", Map.of("roles", List.of(role)));
    }

    // To sign takes ten milliseconds in tests, where nothing is compiled thoroughly; many tests are done in less.
    private static String once(List<Object> whose, Supplier<JwtClaimsBuilder> claims) {
        return SIGNED.computeIfAbsent(whose, first -> sign(claims.get()));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.sign(KEYS.getPrivate());
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
