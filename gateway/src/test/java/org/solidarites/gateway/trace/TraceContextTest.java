package org.solidarites.gateway.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Tokens;

/** Nothing is recorded at the gateway here, as it is where no share is named: the context passes all the same. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class TraceContextTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    /** Whether anything is recorded is not for callers to say: a crowd of them could ask for it all. */
    @Test
    void aRequestGoesOnInTheTraceOfItsCallerButTheDoorDecidesWhetherItIsRecorded() {
        given().header("Authorization", "Bearer " + Tokens.good())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/v1/referrals/of-a-trace")
                .then()
                .statusCode(200)
                .body("headers.traceparent", startsWith("00-" + TRACE + "-"))
                .body("headers.traceparent", endsWith("-00"));
    }

    @Test
    void aRequestWithoutATraceBeginsOne() {
        given().header("Authorization", "Bearer " + Tokens.good())
                .get("/v1/referrals/of-no-trace")
                .then()
                .statusCode(200)
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }
}
