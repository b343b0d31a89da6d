package org.solidarites.gateway.proxy;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.RawConnection;
import org.solidarites.gateway.testing.Tokens;

/** Bodies may have 8 MiB here, files 11. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class BodyTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String SIMULATE = "POST /v1/aid/simulations";

    @TestHTTPResource
    URL gateway;

    private final Map<String, RawConnection> answered = new HashMap<>();

    @AfterEach
    void close() throws IOException {
        for (RawConnection connection : answered.values()) {
            connection.close();
        }
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path.substring(1)))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.good())
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static BodyPublisher declared(int bytes) {
        return BodyPublishers.ofByteArray(new byte[bytes]);
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void aLargeBodyArrivesWhole() throws Exception {
        assertThat(post("/v1/aid/dossiers", declared(8 * MEBIBYTE)).body()).contains("\"length\":8388608");
        assertThat(post("/v1/aid/dossiers", chunked(8 * MEBIBYTE)).body()).contains("\"length\":8388608");
    }

    @Test
    void aFileMayBeLongerThanOtherBodies() throws Exception {
        String pieces = "/v1/aid/dossiers/0193/pieces?code=identity";

        assertThat(post(pieces, declared(11 * MEBIBYTE)).body()).contains("\"length\":11534336");
        assertThat(post(pieces, chunked(11 * MEBIBYTE)).body()).contains("\"length\":11534336");
        assertThat(post(pieces, declared(11 * MEBIBYTE + 1)).statusCode()).isEqualTo(413);
        assertThat(post(pieces, chunked(12 * MEBIBYTE)).statusCode()).isEqualTo(413);
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        byte[] answer = given().get("/v1/guichets/huge")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(answer).hasSize(64 * MEBIBYTE);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItComes() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(SIMULATE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 8388609\r\n\r\n");

            String answer = connection.readUntil("}");

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "urn:solidarites:problem:too-large");
        }
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefusedWhileItComes() throws Exception {
        HttpResponse<String> answer = post("/v1/aid/simulations", chunked(9 * MEBIBYTE));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:solidarites:problem:too-large");
    }

    /** Far more than can be sent until it is cut off, against a limit of eight mebibytes: refused, and nowhere in memory. */
    @Test
    void anEndlessBodyFillsNoMemory() throws IOException {
        long before = heap();
        byte[] piece = new byte[MEBIBYTE];
        int sent = 0;
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((SIMULATE + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(US_ASCII));
            while (sent < 16 * 1024) {
                out.write("100000\r\n".getBytes(US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(US_ASCII));
                sent++;
            }
        } catch (SocketException cutOff) {
            assertThat(heap() - before).isLessThan(32L * MEBIBYTE);
            return;
        }
        fail("all " + sent + " MiB were taken");
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aSenderWhoGoesOnAfterTheRefusalIsCutOff() throws IOException {
        waitUntilASenderIsCutOff();
    }

    private void waitUntilASenderIsCutOff() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(SIMULATE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 8388609\r\n\r\n");
            connection.readUntil("}");

            assertThat(connection.readAll()).isEmpty();
        }
    }

    @Test
    void aConnectionServesOnWhateverItWasAnswered() throws IOException {
        for (String first :
                List.of("GET /nowhere", "DELETE /v1/nowhere", "PUT /v1/aid/dossiers", "GET /v1/guichets/1")) {
            RawConnection connection = RawConnection.to(gateway);
            answered.put(first, connection);
            connection.send(first + " HTTP/1.1\r\nHost: x\r\n\r\n");
            connection.readUntil("}");
        }
        waitUntilASenderIsCutOff();

        for (Map.Entry<String, RawConnection> one : answered.entrySet()) {
            one.getValue().send("GET /v1/guichets/2 HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(one.getValue().readUntil("/v1/guichets/2"))
                    .as("after " + one.getKey())
                    .contains("HTTP/1.1 200");
        }
    }

    @Test
    void piecesPassInBothDirectionsAsTheyCome() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send("POST /v1/aid/regulations/parrot HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + Tokens.good() + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
            assertThat(connection.readUntil("first")).startsWith("HTTP/1.1 200");

            connection.send("6\r\nsecond\r\n0\r\n\r\n");

            assertThat(connection.readUntil("\r\n0\r\n\r\n")).contains("second");
        }
    }

    @Test
    void whoAsksWhetherToSendIsToldToGoOn() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(SIMULATE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(connection.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");

            connection.send("{}");

            assertThat(connection.readUntil("}")).contains("HTTP/1.1 201");
        }
    }

    @Test
    void aRequestOfTwoLengthsIsNoRequest() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(SIMULATE + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 44\r\n\r\n{}");

            assertThat(connection.readUntil("\r\n")).startsWith("HTTP/1.1 400");
        }
    }
}
