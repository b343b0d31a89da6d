package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A partner subscribes, and what happens to a referral to it arrives at its own receiver, signed and in order. */
@WholeSuite
class WebhookCaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENT = "org.solidarites.referral.sent-to-organization.v1";
    private static final String REFUSED = "org.solidarites.referral.refused.v1";

    private record Sent(Headers headers, String body, JsonNode event) {

        boolean isOf(String referral) {
            return event.at("/data/referralId").asText().equals(referral);
        }
    }

    private final List<Sent> arrived = new CopyOnWriteArrayList<>();

    @Test
    void whatBecomesOfAReferralArrivesSignedAtThePartnersReceiver(Door door) throws Exception {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
        String partner = door.partner("partner-other");
        Answer made = door.call(
                "POST",
                "/v1/webhooks",
                partner,
                """
                {"url": "http://localhost:%d/events", "types": ["org.solidarites.referral.*"]}""".formatted(receiver.getAddress().getPort()),
                ReferralCase.newKey());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String webhook = "/v1/webhooks/" + made.text("/webhook/id");
        try {
            Answer verified = door.post(webhook + "/verifications", partner, null);
            assertThat(verified.status()).as(verified.body()).isEqualTo(200);

            String referral = refer(door);
            refuse(door, referral);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(typesOf(referral)).contains(SENT, REFUSED));
            assertThat(typesOf(referral)).startsWith(SENT).doesNotHaveDuplicates();
            assertThat(arrived)
                    .allSatisfy(sent -> assertThat(signatures(sent)).contains(signature(made.text("/secret"), sent)));
            assertThat(door.get(webhook + "/deliveries", partner).text("/items/0/outcome"))
                    .isEqualTo("DELIVERED");
            assertThat(door.get(webhook, door.partner("partner-demo")).status()).isEqualTo(404);
            Answer page = door.get("/v1/events?type=org.solidarites.referral.*&limit=100", partner);
            assertThat(page.body()).contains(referral);
        } finally {
            assertThat(door.call("DELETE", webhook, partner, null, Map.of()).status())
                    .isEqualTo(204);
            receiver.stop(0);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode event = JSON.readTree(body);
            arrived.add(new Sent(exchange.getRequestHeaders(), body, event));
            byte[] answer = event.at("/data/challenge").asText().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private List<String> typesOf(String referral) {
        return arrived.stream()
                .filter(sent -> sent.isOf(referral))
                .map(sent -> sent.event().path("type").asText())
                .toList();
    }

    private static String refer(Door door) {
        Answer referred = door.call(
                "POST",
                "/v1/referrals",
                door.partner("partner-demo"),
                """
                {"organization": "asso-other", "aid": "aide-alimentaire",
                 "person": {"firstName": "Awa", "lastName": "Exemple"},
                 "consent": {"given": true, "on": "%s"}}""".formatted(LocalDate.now(CityClock.NOW)),
                ReferralCase.newKey());
        assertThat(referred.status()).as(referred.body()).isEqualTo(201);
        return referred.text("/id");
    }

    private static void refuse(Door door, String referral) {
        Answer refused = door.call(
                "POST",
                "/v1/referrals/" + referral + "/refusal",
                door.partner("partner-other"),
                "{\"reason\": \"NO_CAPACITY\"}",
                ReferralCase.newKey());
        assertThat(refused.status()).as(refused.body()).isEqualTo(200);
    }

    private static List<String> signatures(Sent sent) {
        return List.of(sent.headers().getFirst("webhook-signature").split(" "));
    }

    private static String signature(String secret, Sent sent) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = sent.headers().getFirst("webhook-id") + "."
                + sent.headers().getFirst("webhook-timestamp") + "." + sent.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
