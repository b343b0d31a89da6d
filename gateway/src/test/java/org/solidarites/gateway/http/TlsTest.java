package org.solidarites.gateway.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.Certificate;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.RawConnection;
import org.solidarites.gateway.testing.Tokens;

/** HTTP/2 is agreed on within TLS (ALPN), and nowhere else. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class TlsTest {

    private static final int SIZE = 3 << 20;

    @TestHTTPResource(value = "/", tls = true)
    URI gateway;

    @TestHTTPResource("/")
    URL plain;

    @ConfigProperty(name = "quarkus.tls.door.key-store.p12.path")
    String certificate;

    private HttpClient client;

    @BeforeEach
    void trust() throws Exception {
        client = HttpClient.newBuilder()
                .sslContext(Certificate.trusting(certificate))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void speaksWhatTheClientDoes(Version version) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/guichets"))
                .version(version)
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.sslSession())
                .hasValueSatisfying(session -> assertThat(session.getProtocol()).isEqualTo("TLSv1.3"));
    }

    @Test
    void compresses() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/guichets/42/motives"))
                .header("Accept-Encoding", "gzip")
                .build();
        for (int i = 0; i < 2; i++) { // from the service, then from memory
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.version()).isEqualTo(Version.HTTP_2);
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(new String(new GZIPInputStream(answer.body()).readAllBytes(), US_ASCII))
                    .contains("/v1/guichets/42/motives");
        }
    }

    /** For those whose token is looked at, for those whose token is remembered, and for those who show none. */
    @Test
    void leavesAloneWhatDoesNotShrink() throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve("/v1/guichets/picture")).header("Accept-Encoding", "gzip");
        HttpRequest signedIn = request.copy()
                .header("Authorization", "Bearer " + Tokens.good())
                .build();
        for (HttpRequest one : List.of(signedIn, signedIn, request.build())) {
            HttpResponse<String> answer = client.send(one, BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(answer.headers().allValues("Vary")).noneMatch(vary -> vary.contains("Accept-Encoding"));
            assertThat(answer.body()).startsWith("of the house");
        }
    }

    /** HTTP/2 sends a body without saying how long it is or that it comes in pieces. */
    @Test
    void aBodyOfHttp2ArrivesWhole() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/aid/dossiers"))
                .header("Authorization", "Bearer " + Tokens.good())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[SIZE])))
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"length\":" + SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: !\r\n",
                "Connection: Upgrade\r\nUpgrade: h2c\r\n",
                "Upgrade: h2c\r\n",
                "Connection: Upgrade\r\nUpgrade: websocket\r\n"
            })
    void aPlainRequestThatAsksForMoreIsAnsweredAsItIs(String upgrade) throws IOException {
        try (RawConnection connection = RawConnection.to(plain)) {
            for (int i = 0; i < 2; i++) { // the connection serves on
                connection.send("GET /v1/guichets/42 HTTP/1.1\r\nHost: x\r\n" + upgrade + "\r\n");

                assertThat(connection.readUntil("/v1/guichets/42"))
                        .contains("HTTP/1.1 200 ")
                        .doesNotContainIgnoringCase("Upgrade:");
            }
        }
    }
}
