package org.solidarites.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;
import org.solidarites.gateway.testing.RawConnection;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class PassageTest {

    @TestHTTPResource
    URL gateway;

    private static RequestSpecification signedIn() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + Tokens.good());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/guichets?quartier=dervallieres-zola&limit=5, guichet",
        "/v1/guichets/caf%C3%A9, guichet",
        "/v1/guichet/dead-letter-replays, guichet",
        "/v1/aid/dossiers, aid",
        "/v1/caisse/accounts, food-coop",
        "/v1/food-coop/dead-letter-replays, food-coop",
    })
    void eachPathReachesItsServiceAsItWasSent(String uri, String service) {
        signedIn()
                .get(uri)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo(uri));
    }

    /** More at once than there are connections to a service: they wait for one, and none is turned away. */
    @Test
    void aRushIsServed() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(gateway + "v1/guichets/slow")).build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<CompletableFuture<HttpResponse<Void>>> rush = IntStream.range(0, 400)
                    .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList();

            assertThat(rush).extracting(answer -> answer.join().statusCode()).containsOnly(200);
        }
    }

    @Test
    void aCreationKeepsItsStatusAndLocation() {
        signedIn()
                .body("{\"consent\":true}")
                .contentType("application/json")
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .header("Location", "/v1/referrals/1")
                .body("method", equalTo("POST"))
                .body("length", equalTo(16));
    }

    @Test
    void aProblemOfTheServicePassesUntouched() {
        String body = signedIn()
                .get("/v1/guichets/problem")
                .then()
                .statusCode(409)
                .header("Content-Type", "application/problem+json")
                .extract()
                .asString();

        assertThat(body)
                .isEqualTo("{\"type\":\"urn:solidarites:problem:guichet-closed\",\"title\":\"Closed\",\"status\":409}");
    }

    @Test
    void answersWithoutBodyHaveNone() {
        signedIn().get("/v1/guichets/nothing").then().statusCode(204).body(equalTo(""));
        signedIn().get("/v1/guichets/unchanged").then().statusCode(304).body(equalTo(""));
        given().head("/v1/guichets").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void nobodyTellsTheInsideWhoHeIsByHeader() {
        signedIn()
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Forwarded-User", "admin.demo")
                .header("X-Remote-User", "admin.demo")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("x-original-url", "/q/health")
                .header("Connection", "keep-alive, X-Secret-Hop")
                .header("X-Secret-Hop", "1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Sec-WebSocket-Key", "x")
                .header("Idempotency-Key", "k-1")
                .get("/v1/referrals")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-forwarded-for")))
                .body("headers", not(hasKey("forwarded")))
                .body("headers", not(hasKey("x-forwarded-user")))
                .body("headers", not(hasKey("x-forwarded-host")))
                .body("headers", not(hasKey("x-remote-user")))
                .body("headers", not(hasKey("x-http-method-override")))
                .body("headers", not(hasKey("x-original-url")))
                .body("headers", not(hasKey("x-secret-hop")))
                .body("headers", not(hasKey("sec-websocket-key")))
                .body(
                        "headers.traceparent",
                        matchesPattern("00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-0[01]"))
                .body("headers.idempotency-key", equalTo("k-1"));
    }

    @Test
    void aSaneRequestIdIsKeptPassedOnAndReturnedOnce() {
        Response answer = signedIn().header("X-Request-Id", "city-app.42").get("/v1/referrals");

        answer.then().body("headers.x-request-id", equalTo("city-app.42"));
        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly("city-app.42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anotherRequestIdIsReplaced(String given) {
        String uuid = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

        signedIn()
                .header("X-Request-Id", given)
                .get("/v1/referrals")
                .then()
                .header("X-Request-Id", matchesPattern(uuid))
                .body("headers.x-request-id", matchesPattern(uuid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/nothing-here", "/v1/guichetsandmore", "/nothing-here", "/q/nothing"})
    void anUnknownPathIsAProblemWithAndWithoutToken(String path) {
        given().get(path).then().spec(IsProblem.of(404, "not-found"));
        signedIn().post(path).then().spec(IsProblem.of(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/guichets/%2e%2e/referrals",
                "/v1/guichets/%2e%2e/%2e%2e/q/health",
                "/v1/guichets/..%2f..%2fq/health",
                "/v1/guichets/..;/referrals",
                "/v1/guichets//referrals",
                "/v1/guichets/../referrals",
                "/v1/guichets/../../q/health/live",
                "/%76%31/guichets",
            })
    void noPathEscapesItsRoute(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(connection.readAll()).startsWith("HTTP/1.1 404").contains("urn:solidarites:problem:not-found");
        }
    }

    @Test
    void anAbsoluteAddressIsPassedOnAsAPath() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(
                    "GET http://elsewhere.example/v1/guichets?limit=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(connection.readAll()).startsWith("HTTP/1.1 200").contains("\"uri\":\"/v1/guichets?limit=1\"");
        }
    }

    @Test
    void everyAnswerHasTheSecurityHeadersOnce() {
        Response answer = signedIn().get("/v1/referrals");

        answer.then().header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        answer.then().header("Referrer-Policy", "same-origin").header("Server", nullValue());
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
