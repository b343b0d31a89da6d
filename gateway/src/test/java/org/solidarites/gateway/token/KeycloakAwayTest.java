package org.solidarites.gateway.token;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    @Test
    void whatIsOpenStaysOpen() {
        given().get("/v1/guichets").then().statusCode(200);
    }

    @Test
    void withoutTokenTheClosedStaysClosed() {
        given().get("/v1/referrals").then().spec(IsProblem.of(401, "unauthenticated"));
    }
}
