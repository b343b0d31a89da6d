package org.solidarites.gateway.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class TokenCheckTest {

    static Stream<Arguments> badCredentials() throws GeneralSecurityException {
        return Stream.of(
                Arguments.of("expired", "Bearer " + Tokens.expired()),
                Arguments.of("another audience", "Bearer " + Tokens.forAnotherAudience()),
                Arguments.of("another issuer", "Bearer " + Tokens.fromAnotherIssuer()),
                Arguments.of("forged", "Bearer " + Tokens.forged()),
                Arguments.of("key unknown", "Bearer " + Tokens.withUnknownKey("made-up")),
                Arguments.of("alg none", "Bearer " + Tokens.unsigned()),
                Arguments.of("cut", "Bearer " + Tokens.good().substring(0, 200)),
                Arguments.of("garbage", "Bearer garbage"),
                Arguments.of("nothing", "Bearer "),
                Arguments.of("a dot", "Bearer ."),
                Arguments.of("dots", "Bearer .."),
                Arguments.of("basic", "Basic YWdlbnQuZGVtbzphZ2VudC5kZW1v"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredentials")
    void badCredentialsAreRefusedOnAClosedPath(String kind, String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/referrals")
                .then()
                .spec(IsProblem.of(401, "unauthenticated"))
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredentials")
    void badCredentialsAreRefusedOnAnOpenPathToo(String kind, String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/guichets")
                .then()
                .spec(IsProblem.of(401, "unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/referrals",
        "POST, /v1/guichets",
        "PUT, /v1/guichets/42",
        "GET, /v1/guichets/42/agenda",
        "GET, /v1/aid/dossiers",
        "GET, /v1/aid/simulations",
        "POST, /v1/guichet/dead-letter-replays",
        "GET, /v1/caisse/accounts",
        "GET, /v1/projects",
        "GET, /v1/calls/7/ranking",
        "DELETE, /v1/calls/1",
    })
    void withoutTokenWhatIsNotListedIsClosed(String method, String path) {
        given().request(method, path)
                .then()
                .spec(IsProblem.of(401, "unauthenticated"))
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guichets",
                "/v1/guichets/42",
                "/v1/quartiers",
                "/v1/aid/regulations",
                "/v1/aid/regulations/2024-10-03/aids",
                "/v1/grants",
                "/v1/calls/7/editions",
            })
    void withoutTokenWhatIsListedIsOpen(String path) {
        given().get(path).then().statusCode(200).body("uri", equalTo(path));
    }

    @Test
    void aSimulationNeedsNoToken() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/aid/simulations")
                .then()
                .statusCode(201);
    }

    @Test
    void aGoodTokenPassesAndIsPassedOn() {
        String authorization = "Bearer " + Tokens.good();

        given().header("Authorization", authorization)
                .get("/v1/referrals")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo(authorization));
    }

    /** Its tokens are good within the second after which Keycloak may be asked again, and those of the old one stay good. */
    @Test
    void aNewKeyOfKeycloakIsTakenWithinASecond() {
        String before = Tokens.good();
        given().post(keycloak("/rotation")).then().statusCode(200);

        await().untilAsserted(() -> isGood(Tokens.withNextKey()));
        isGood(before);
        isGood(Tokens.good());
    }

    /** Whoever makes up names of keys makes us ask Keycloak for them once a second, and not each time. */
    @Test
    void nobodyCanMakeUsAskKeycloakAllTheTime() {
        int before = looks();
        long begin = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            given().header("Authorization", "Bearer " + Tokens.withUnknownKey("made-up-" + i))
                    .get("/v1/referrals")
                    .then()
                    .spec(IsProblem.of(401, "unauthenticated"));
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        assertThat(looks() - before).isLessThanOrEqualTo((int) seconds + 1);
    }

    /** The token may be good, and nobody can say. */
    @Test
    void whileKeycloakShowsNoKeysAnUnknownOneIsNotCalledBad() {
        given().post(keycloak("/keys/hidden")).then().statusCode(200);
        try {
            await().untilAsserted(
                            () -> given().header("Authorization", "Bearer " + Tokens.withUnknownKey("next-week's"))
                                    .get("/v1/referrals")
                                    .then()
                                    .spec(IsProblem.of(503, "unavailable")));
            isGood(Tokens.good());
        } finally {
            given().post(keycloak("/keys/shown")).then().statusCode(200);
        }
    }

    private static int looks() {
        return Integer.parseInt(given().get(keycloak("/looks")).asString());
    }

    private static URI keycloak(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class))
                .resolve(path);
    }

    private static void isGood(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/referrals")
                .then()
                .statusCode(200);
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheCaller() {
        given().header("Accept-Language", "en-GB,fr;q=0.5")
                .get("/v1/referrals")
                .then()
                .spec(IsProblem.of(401, "unauthenticated"))
                .body("detail", containsString("This needs a valid access token"));
        given().get("/v1/referrals").then().body("detail", containsString("Il faut un jeton"));
    }

    @Test
    void aBrowserOfTheCityMayAskBeforehandWithoutToken() {
        given().header("Origin", "http://localhost:8080")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/referrals")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "http://localhost:8080")
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("X-Request-Id", notNullValue());
    }
}
