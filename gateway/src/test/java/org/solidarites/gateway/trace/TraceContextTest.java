package org.solidarites.gateway.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void aTraceThatBeginsHereIsCalledByItsRequest() {
        String id = "0197f8a0-5b1d-7d0e-9a55-3d2c1b0a9f8e";
        given().header("Authorization", "Bearer " + Tokens.good())
                .header("X-Request-Id", id)
                .get("/v1/referrals/of-no-trace")
                .then()
                .body("headers.traceparent", startsWith("00-" + id.replace("-", "") + "-"));
    }

    /** W3C Trace Context, section 3.2.2: what can not be read begins another trace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01-more",
                "ff-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01",
                "00-0AF7651916CD43DD8448EB211C80319C-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7",
                "nothing"
            })
    void whatIsNoTraceIsNotGoneOnWith(String parent) {
        given().header("Authorization", "Bearer " + Tokens.good())
                .header("traceparent", parent)
                .header("tracestate", "a=1")
                .get("/v1/referrals/of-a-trace")
                .then()
                .statusCode(200)
                .body("headers.traceparent", matchesPattern("00-(?!" + TRACE + ")[0-9a-f]{32}-[0-9a-f]{16}-00"))
                .body("headers.tracestate", nullValue());
    }

    @Test
    void aLaterVersionMaySayMore() {
        given().header("Authorization", "Bearer " + Tokens.good())
                .header("traceparent", "01-" + TRACE + "-00f067aa0ba902b7-01-more")
                .header("tracestate", "a=1")
                .get("/v1/referrals/of-a-trace")
                .then()
                .body("headers.traceparent", startsWith("00-" + TRACE + "-"))
                .body("headers.tracestate", equalTo("a=1"));
    }

    @Test
    void twoTracesAreNone() {
        given().header("Authorization", "Bearer " + Tokens.good())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01", "00-" + TRACE + "-00f067aa0ba902b8-01")
                .get("/v1/referrals/of-a-trace")
                .then()
                .body("headers.traceparent", matchesPattern("00-(?!" + TRACE + ")[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }
}
