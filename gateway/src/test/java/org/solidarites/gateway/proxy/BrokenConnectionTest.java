package org.solidarites.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.RawConnection;
import org.solidarites.gateway.testing.Tokens;

/** Clients and services that hang up, and who pays for it. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class BrokenConnectionTest {

    private static final int IMPATIENT = 32;
    private static final int REQUESTS = 300;
    private static final int BETWEEN_WAVES = 5;

    @TestHTTPResource
    URL gateway;

    /** While others hang up in the middle of their requests, again and again, whoever stays is answered. */
    @ParameterizedTest
    @CsvSource({"GET, /v1/guichets, 200", "POST, /v1/aid/simulations, 201"})
    void nobodyPaysForSomebodyElsesBrokenConnection(String method, String path, int status)
            throws IOException, InterruptedException {
        assertThat(ask(method, path)).isEqualTo(Map.of(status, REQUESTS));
    }

    private void hangUpTogether() throws IOException {
        List<RawConnection> impatient = new ArrayList<>();
        for (int i = 0; i < IMPATIENT; i++) {
            RawConnection connection = RawConnection.to(gateway);
            connection.send(
                    "GET /v1/guichets/" + (i % 2 == 0 ? "slow" : "42") + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            impatient.add(connection);
        }
        for (RawConnection connection : impatient) {
            connection.close();
        }
    }

    private Map<Integer, Integer> ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body =
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path.substring(1)))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        Map<Integer, Integer> answers = new HashMap<>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < REQUESTS; i++) {
                if (i % BETWEEN_WAVES == 0) {
                    hangUpTogether();
                }
                answers.merge(
                        client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode(),
                        1,
                        Integer::sum);
            }
        }
        return answers;
    }

    /** The service hangs up on the first request and would answer the second. */
    @ParameterizedTest
    @CsvSource({
        "GET, no, 200",
        "PUT, no, 200",
        "DELETE, no, 200",
        "POST, yes, 201",
        "POST, no, 502",
        "PATCH, no, 502",
    })
    void onlyWhatMayBeRepeatedIsAskedOnceMore(String method, String key, int status) {
        RequestSpecification request = given().header("Authorization", "Bearer " + Tokens.good());
        if (key.equals("yes")) {
            request.header("Idempotency-Key", UUID.randomUUID());
        }
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.contentType("application/json").body("{\"whole\": true}");
        }

        Response answer = request.request(method, "/v1/referrals/" + UUID.randomUUID() + "/broken-once");

        answer.then().statusCode(status);
        if (status < 300 && !method.equals("GET") && !method.equals("DELETE")) {
            answer.then().body("length", equalTo(15));
        }
    }
}
