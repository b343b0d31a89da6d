package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.local.Stack;

/**
 * One trace from the caller through the gateway, a service, its outbox and Kafka to those who act on the event, and on from
 * there: what a consumer tells itself carries the same trace, so it has worked in it.
 */
@WholeSuite
class OneTraceTest {

    @Test
    void aReferralAndWhatComesOfItAreOneTrace(Stack stack, Door door) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Answer sent = door.call(
                "POST",
                "/v1/referrals",
                door.partner("partner-demo"),
                """
                        {"guichet": "ccas", "aid": "aide-alimentaire",
                         "person": {"firstName": "Awa", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "2026-01-15"}}""",
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);

        KafkaReading reading = new KafkaReading(stack.config());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            List<String> told = reading.all("solidarites.guichet", "solidarites.aid").stream()
                    .filter(event -> KafkaReading.header(event, "traceparent").startsWith("00-" + trace + "-"))
                    .map(event -> KafkaReading.header(event, "ce_type"))
                    .toList();
            assertThat(told)
                    .contains(
                            "org.solidarites.referral.sent.v1",
                            "org.solidarites.dossier.opened.v1",
                            "org.solidarites.referral.in-progress.v1");
        });
    }
}
