package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.local.Part;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/** Kafka goes away for longer than its clients wait: every write is accepted, and afterwards every event has taken effect exactly once. */
@WholeSuite
class KafkaOutageTest {

    /** More than twice as long as a client waits that goes by the suite's settings and not by those of its channel. */
    private static final Duration OUTAGE = Duration.ofSeconds(25);

    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    @Test
    void nothingIsLostAndNothingHappensTwice(Stack stack, Door door) throws Exception {
        String partner = door.partner("partner-demo");
        Part kafka = stack.part(PartName.KAFKA);
        List<String> referrals = new ArrayList<>();
        referrals.add(refer(door, partner));

        kafka.stop();
        Instant back = Instant.now().plus(OUTAGE);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(OUTAGE.plusSeconds(30))
                .until(() -> {
                    referrals.add(refer(door, partner));
                    return Instant.now().isAfter(back);
                });
        kafka.startAndAwait();
        referrals.add(refer(door, partner));

        assertThat(referrals).hasSizeGreaterThan(15);
        for (String referral : referrals) {
            String token = door.partner("partner-demo");
            await().atMost(CATCH_UP)
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> assertThat(
                                    door.get("/v1/referrals/" + referral, token).text("/state"))
                            .isEqualTo("IN_PROGRESS"));
        }
        assertThat(FiledDossiers.ofReferrals(door, referrals)).containsExactlyInAnyOrderElementsOf(referrals);
    }

    private static String refer(Door door, String partner) {
        Answer answer = door.call(
                "POST",
                "/v1/referrals",
                partner,
                """
                        {"guichet": "ccas", "aid": "aide-alimentaire",
                         "person": {"firstName": "Awa", "lastName": "Exemple"},
                         "consent": {"given": true, "on": "2026-01-15"}}""",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }
}
