package org.solidarites.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.WholeSuite;
import org.solidarites.local.Part;
import org.solidarites.local.Stack;

/**
 * One of two instances of a service and of the gateway is restarted without a request that fails. Then
 * Kafka is away for longer than the ten seconds after which its clients give up here of their own accord, and meanwhile parts
 * are killed and hang. What was acknowledged is there once, and everything agrees.
 */
@WholeSuite
class FaultsTest {

    private static final long SEED = 1;
    private static final Duration OUTAGE = Duration.ofSeconds(15);
    private static final Duration CATCH_UP = Duration.ofMinutes(2);
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final Duration HELD = Duration.ofSeconds(2);

    private static final List<Fault> FAULTS = List.of(
            together("guichet", FaultKind.ROLL),
            fault("gateway-2", FaultKind.ROLL),
            new Fault(Duration.ZERO, "kafka", FaultKind.KILL, OUTAGE, true),
            together("aid", FaultKind.KILL),
            together("gateway", FaultKind.KILL),
            fault("longevity", FaultKind.KILL),
            together("guichet-2", FaultKind.KILL),
            fault("food-coop", FaultKind.PAUSE),
            fault("postgres", FaultKind.KILL),
            // which waits until it is there again: the rest happens while events flow
            fault("kafka", FaultKind.PAUSE));

    @Test
    void nothingIsLostAndNothingHappensTwice(Stack stack, Door door) throws Exception {
        List<Part> second = List.of(stack.part("guichet-2"), stack.part("gateway-2"));
        together(second, Part::startAndAwait);
        Door both = new Door(stack.config());
        String webhook = "";
        try (Receiver receiver = new Receiver();
                Follower follower = new Follower(stack.config(), both)) {
            await("both instances listen, each to its partitions")
                    .atMost(CATCH_UP)
                    .untilAsserted(() -> assertThat(listeners(stack)).hasSize(2));
            webhook = subscribe(both, receiver);

            FaultsReport report = new FaultsRun(stack, SEED, CATCH_UP, System.out).run(FaultPlan.of(FAULTS), AT_MOST);

            System.out.println(report);
            assertThat(report.violations()).as(report.toString()).isEmpty();
            everythingWasDone(report);
            everybodyHeard(report, receiver, follower);
        } finally {
            if (!webhook.isEmpty()) {
                both.call("DELETE", webhook, both.partner("partner-demo"), null, Map.of());
            }
            together(second, Part::stop);
        }
    }

    private static void everythingWasDone(FaultsReport report) {
        assertThat(report.faults()).hasSize(FAULTS.size());
        for (Kind kind : Kind.values()) {
            assertThat(report.history().acknowledged(kind)).as(kind.label()).isNotEmpty();
        }
    }

    /** The stream that went on at the other gateway has told of each referral once, the webhook at least once. */
    private static void everybodyHeard(FaultsReport report, Receiver receiver, Follower follower) {
        Set<String> referrals = CaseRules.ids(report.history(), Kind.REFER);
        await().atMost(CATCH_UP).untilAsserted(() -> {
            assertThat(sent(follower.events())).containsExactlyInAnyOrderElementsOf(referrals);
            assertThat(sent(receiver.events())).containsAll(referrals);
        });
    }

    private static List<String> sent(List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("type").asText().equals("org.solidarites.referral.sent.v1"))
                .map(event -> event.at("/data/referralId").asText())
                .toList();
    }

    private static String subscribe(Door door, Receiver receiver) {
        Answer made = door.call(
                "POST",
                "/v1/webhooks",
                door.partner("partner-demo"),
                """
                {"url": "%s", "types": ["org.solidarites.referral.*"]}""".formatted(receiver.address()),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String webhook = "/v1/webhooks/" + made.text("/webhook/id");
        Answer verified = door.post(webhook + "/verifications", door.partner("partner-demo"), null);
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        return webhook;
    }

    /** The partitions of each instance of guichet-service. */
    private static List<Set<TopicPartition>> listeners(Stack stack) throws InterruptedException, ExecutionException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.config().kafka()))) {
            return admin
                    .describeConsumerGroups(List.of("guichet-service"))
                    .all()
                    .get()
                    .get("guichet-service")
                    .members()
                    .stream()
                    .map(MemberDescription::assignment)
                    .map(assigned -> assigned.topicPartitions())
                    .filter(partitions -> !partitions.isEmpty())
                    .toList();
        }
    }

    private static Fault fault(String part, FaultKind kind) {
        return new Fault(Duration.ZERO, part, kind, HELD, false);
    }

    /** The next one does not wait until it is over. */
    private static Fault together(String part, FaultKind kind) {
        return new Fault(Duration.ZERO, part, kind, HELD, true);
    }

    /** Does something to several parts. */
    @FunctionalInterface
    private interface Step {
        void on(Part part) throws InterruptedException;
    }

    private static void together(List<Part> parts, Step step) {
        parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> {
                    try {
                        step.on(part);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
