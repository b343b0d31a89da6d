package org.solidarites.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class UpstreamFailureTest {

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "/v1/activities, 503, unavailable",
        "/v1/guichets/broken, 502, bad-gateway",
        "/v1/guichets/silent, 504, gateway-timeout",
    })
    void aServiceThatGivesNoAnswerIsAProblemThatSaysWhenToTryAgain(String path, int status, String code) {
        given().get(path).then().spec(IsProblem.of(status, code)).header("Retry-After", "7");
    }

    @Test
    void aBodySentToAServiceThatIsDownDoesNotHoldUpTheRefusal() {
        given().contentType("application/json")
                .body(new byte[1 << 20])
                .post("/v1/activities")
                .then()
                .spec(IsProblem.of(401, "unauthenticated"));
    }

    @Test
    void anAbsentBodyIsNoExcuse() {
        given().head("/v1/activities").then().statusCode(503).header("Retry-After", "7");
    }

    @Test
    void oneServiceThatIsDownDisturbsNoOther() {
        given().get("/v1/senior-spaces").then().statusCode(503);

        given().get("/v1/guichets").then().statusCode(200).body("service", equalTo("guichet"));
    }
}
