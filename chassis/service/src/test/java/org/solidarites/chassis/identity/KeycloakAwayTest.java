package org.solidarites.chassis.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** A service that was started while Keycloak is away can not tell a good token from a bad one, and says so. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(KeycloakAwayTest.Away.class)
class KeycloakAwayTest {

    /** Nobody listens at the port of "discard". */
    public static final class Away implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.public-key",
                    "",
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:9/realms/solidarites");
        }
    }

    @Test
    void whoShowsATokenIsAskedToComeBack() {
        showATokenAndBeAskedToComeBack();
    }

    static void showATokenAndBeAskedToComeBack() {
        given().auth()
                .oauth2(TestTokens.partner("asso-demo"))
                .get("/v1/notes/mine")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:solidarites:problem:unavailable"));
    }

    @Test
    void whoShowsNoneIsStillRefused() {
        given().get("/v1/notes/mine").then().statusCode(401);
    }
}
