package org.solidarites.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;
import org.solidarites.gateway.testing.RawConnection;
import org.solidarites.gateway.testing.Tokens;

/** What is refused before anybody looks at what it asks for is told as a problem as well. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class UnreadableRequestTest {

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void tooLongAnAddressIs414() {
        given().get("/v1/guichets?q=" + "x".repeat(4_050)).then().statusCode(200);
        given().get("/v1/guichets?q=" + "x".repeat(4_100)).then().spec(IsProblem.of(414, "address-too-long"));
    }

    @Test
    void tooLargeHeadersAre431() {
        given().header("X-Long", "x".repeat(15_000)).get("/v1/guichets").then().statusCode(200);
        given().header("X-Long", "x".repeat(17_000))
                .get("/v1/guichets")
                .then()
                .spec(IsProblem.of(431, "headers-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "::::"})
    void aPageOfAnotherOriginIs403(String origin) {
        given().header("Origin", origin)
                .post("/fr/compte/webhooks/nouveau")
                .then()
                .spec(IsProblem.of(403, "origin-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "q=%zz", "q=%0", "q={}", "q=é"})
    void aQueryThatCanNotBeReadIs400(String query) throws IOException {
        assertThat(answer("GET /v1/guichets?" + query + " HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:solidarites:problem:malformed-request", "X-Request-Id: ", "%XX");
    }

    @ParameterizedTest
    @CsvSource({"''", "'Host: a b/c\r\n'"})
    void aRequestWithoutAServerToAskIs400(String host) throws IOException {
        assertThat(answer("GET /v1/guichets HTTP/1.1\r\n" + host))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:solidarites:problem:malformed-request", "X-Request-Id: ", "Host");
    }

    /** Netty reads eight bytes more behind such a head; a service would take them from somebody else's request. */
    @Test
    void theBeginningOfAnOldWebSocketIs400() throws IOException {
        assertThat(
                        answer(
                                "GET /v1/guichets HTTP/1.1\r\nHost: localhost\r\nsec-websocket-key1: 1\r\nSec-WebSocket-Key2: 1\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:solidarites:problem:malformed-request", "X-Request-Id: ");
    }

    @Test
    void whoAcceptsNoFormOfTheEventsGetsNone() {
        given().auth()
                .oauth2(Tokens.good())
                .accept("text/html")
                .get("/v1/events")
                .then()
                .spec(IsProblem.of(406, "not-acceptable"));
    }

    @Test
    void aFilterWithNothingInItIsNoFilter() {
        given().auth()
                .oauth2(Tokens.good())
                .get("/v1/events?type=")
                .then()
                .spec(IsProblem.of(400, "invalid-input"))
                .body("errors[0].parameter", containsString("type"));
    }

    private String answer(String head) throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(head + "Accept-Language: en\r\nConnection: close\r\n\r\n");
            return connection.readAll();
        }
    }
}
