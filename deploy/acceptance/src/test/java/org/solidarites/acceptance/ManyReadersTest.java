package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/** Two thousand people follow the events of the city at once, at a gateway with 256 MB of heap, and others are answered. */
@WholeSuite
class ManyReadersTest {

    private static final int READERS = 2_000;

    @Test
    void allOfThemSeeAReferralWithinSeconds(Door door, Stack stack) throws IOException {
        URI gateway = URI.create(stack.config().url(PartName.GATEWAY));
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(Reader.open(gateway, door.partner("partner-demo")));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> readers.stream().allMatch(reader -> reader.hasSeen("heartbeat")));

            String referral = refer(door);

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> readers.stream().allMatch(reader -> reader.hasSeen(referral)));
            assertThat(door.get("/v1/guichets", null).status()).isEqualTo(200);
        } finally {
            for (Reader reader : readers) {
                reader.socket.close();
            }
        }
    }

    private static String refer(Door door) {
        Answer referred = door.call(
                "POST",
                "/v1/referrals",
                door.partner("partner-demo"),
                """
                {"guichet": "ccas", "aid": "aide-alimentaire",
                 "person": {"firstName": "Awa", "lastName": "Exemple"},
                 "consent": {"given": true, "on": "%s"}}""".formatted(LocalDate.now(CityClock.NOW)),
                ReferralCase.newKey());
        assertThat(referred.status()).as(referred.body()).isEqualTo(201);
        return referred.text("/id");
    }

    private static final class Reader {

        private final Socket socket;
        private final StringBuffer seen = new StringBuffer();

        private Reader(Socket socket) {
            this.socket = socket;
        }

        static Reader open(URI gateway, String token) throws IOException {
            Reader reader = new Reader(new Socket(gateway.getHost(), gateway.getPort()));
            reader.socket.getOutputStream().write(("""
                    GET /v1/events HTTP/1.1\r
                    Host: gateway\r
                    Accept: text/event-stream\r
                    Authorization: Bearer %s\r
                    \r
                    """.formatted(token)).getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(reader::read);
            return reader;
        }

        private void read() {
            try (InputStream in = new BufferedInputStream(socket.getInputStream(), 1024)) {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    seen.append((char) next);
                }
            } catch (IOException closed) {
                // the test is over
            }
        }

        boolean hasSeen(String text) {
            return seen.indexOf(text) >= 0;
        }
    }
}
