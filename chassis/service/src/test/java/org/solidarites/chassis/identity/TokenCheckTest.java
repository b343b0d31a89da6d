package org.solidarites.chassis.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** What every service checks of a token itself, gateway or not. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TokenCheckTest {

    @Test
    void letsARealTokenIn() {
        given().auth()
                .oauth2(TestTokens.partner("asso-demo"))
                .get("/v1/notes/mine")
                .then()
                .statusCode(200);
    }

    static Set<String> faults() {
        return TestTokens.forged("partner").keySet();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesEveryOther(String fault) {
        given().auth()
                .oauth2(TestTokens.forged("partner").get(fault))
                .get("/v1/notes/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:unauthenticated"));
    }
}
