package org.solidarites.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;

@QuarkusTest
@TestProfile(KeycloakAwayTest.KeycloakAway.class)
class KeycloakAwayTest {

    /** Nobody listens where Keycloak should be. */
    public static final class KeycloakAway implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CityAround.class, Map.of("keycloak", "away")));
        }
    }

    @Test
    void aTokenThatCanNotBeCheckedIsNotCalledBad() {
        given().header("Authorization", "Bearer any.token.atall")
                .get("/v1/referrals")
                .then()
                .spec(IsProblem.of(503, "unavailable"))
                .header("Retry-After", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/compte",
                "/fr/compte/webhooks/nouveau",
                "/portal/signed-in?code=a&state=b",
                "/portal/sign-out"
            })
    void whoWantsToSignInIsToldOnAPage(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(503)
                .header("Retry-After", "7")
                .contentType("text/html;charset=utf-8")
                .body(containsString("La connexion ne répond pas"));
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        given().get("/en/account").then().statusCode(503).body(containsString("The sign-in does not answer"));
    }

    @Test
    void whatIsOpenStaysOpen() {
        given().get("/v1/guichets").then().statusCode(200);
    }

    @Test
    void withoutTokenTheClosedStaysClosed() {
        given().get("/v1/referrals").then().spec(IsProblem.of(401, "unauthenticated"));
    }
}
