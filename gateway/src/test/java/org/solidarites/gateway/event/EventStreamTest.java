package org.solidarites.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Elsewhere;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class EventStreamTest {

    private static final String OPENED = "org.solidarites.guichet.opened.v1";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    EventLog log;

    @Inject
    MovableClock clock;

    @Inject
    Elsewhere elsewhere;

    private final List<StreamClient> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        clock.reset();
        for (StreamClient client : open) {
            client.close();
        }
    }

    private StreamClient follow(String token, String query, String lastEventId) throws IOException {
        StreamClient client = StreamClient.open(gateway, token, query, lastEventId);
        open.add(client);
        return client;
    }

    private StreamClient followFromNow(String token, String query) throws IOException {
        StreamClient client = follow(token, query, "");
        await().until(() -> client.heartbeats() == 1);
        return client;
    }

    private String append(String type, String data) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(new IncomingEvent(id, type, "/test", UUID.randomUUID(), Instant.EPOCH, 0, data)));
        return id.toString();
    }

    private List<String> append(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> append(OPENED, "{}")).toList();
    }

    @Test
    void aStreamShowsWhatHappensAsItHappensAndToThoseWhoMaySeeIt() throws IOException {
        StreamClient everybody = followFromNow(Tokens.good(), "");
        StreamClient staff = followFromNow(Tokens.user("carla", "coordinator"), "");
        StreamClient calls = followFromNow(Tokens.good(), "?type=org.solidarites.call.*");

        String secret = append("org.solidarites.registration.confirmed.v1", "{}");
        String opened = append(OPENED, "{}");
        String published = append("org.solidarites.call.published.v1", "{}");

        await().untilAsserted(() -> {
            assertThat(everybody.eventIds()).containsExactly(opened, published);
            assertThat(staff.eventIds()).containsExactly(secret, opened, published);
            assertThat(calls.eventIds()).containsExactly(published);
        });
        assertThat(everybody.head()).startsWith("HTTP/1.1 200 OK").containsIgnoringCase("text/event-stream");
        assertThat(everybody.lastEventId()).isEqualTo(Long.toString(log.head()));
    }

    @Test
    void aStreamThatBreaksGoesOnWithoutGapOrDouble() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        StreamClient client = followFromNow(Tokens.good(), "");
        for (int i = 0; i < 5; i++) {
            told.addAll(append(20));
            StreamClient before = client;
            await().until(() -> before.count() > 3);
            before.close();
            await().until(before::ended);
            seen.addAll(before.eventIds());
            told.addAll(append(20));
            client = follow(Tokens.good(), "", before.lastEventId());
        }
        StreamClient last = client;
        await().untilAsserted(() -> assertThat(Stream.concat(seen.stream(), last.eventIds().stream()))
                .containsExactlyElementsOf(told));
    }

    /** More than the memory of the instance holds, so that the way through the database is taken as well. */
    @Test
    void whoWasAwayForLongCatchesUpFromTheDatabase() throws IOException {
        long before = log.head();
        List<String> told = append(1_200);
        followFromNow(Tokens.good(), "");

        StreamClient late = follow(Tokens.good(), "", Long.toString(before));
        told = Stream.concat(told.stream(), append(50).stream()).toList();

        List<String> all = told;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(late.eventIds()).containsExactlyElementsOf(all));
    }

    @Test
    void aStreamEndsWithItsToken() throws IOException {
        StreamClient client = followFromNow(Tokens.holdsFor(Duration.ofSeconds(4)), "");
        assertThat(client.ended()).isFalse();

        await().atMost(Duration.ofSeconds(15)).until(client::ended);
        assertThat(client.head()).contains("200");
    }

    @Test
    void aStreamEndsWhenItsPartnerIsSuspended() throws IOException {
        String alias = "asso-" + UUID.randomUUID();
        StreamClient suspended = followFromNow(Tokens.partner(alias), "");
        StreamClient other = followFromNow(Tokens.partner("asso-" + UUID.randomUUID()), "");

        elsewhere.suspend(alias);

        await().until(suspended::ended);
        assertThat(other.ended()).isFalse();
    }

    @Test
    void aStreamEndsWithTheKeyThatItWasOpenedWith() throws IOException {
        String alias = "asso-" + UUID.randomUUID();
        StreamClient ended = followFromNow(Tokens.key(alias, alias + "-1"), "");
        StreamClient other = followFromNow(Tokens.key(alias, alias + "-2"), "");

        elsewhere.endKey(alias, alias + "-1");

        await().until(ended::ended);
        assertThat(other.ended()).isFalse();
    }

    @Test
    void aQuietStreamShowsThatItLivesAndMovesOnWithTheLog() throws IOException {
        // for as long as the clock may be moved on
        String token = Tokens.holdsFor(Duration.ofHours(1));
        StreamClient calls = followFromNow(token, "?type=org.solidarites.call.*");
        append(3);

        await().untilAsserted(() -> {
            // A sign of life that came before the last event was read tells of an earlier position; the next one does
            // not.
            clock.advance(Duration.ofSeconds(20));
            assertThat(calls.heartbeats()).isGreaterThan(1);
            assertThat(calls.lastEventId()).isEqualTo(Long.toString(log.head()));
        });
    }

    /** What waits for it stays in the database; its connection is given up after a while. */
    @Test
    void whoTakesNothingIsCutOff() throws IOException {
        String big = "{\"code\": \"" + "x".repeat(100_000) + "\"}";
        StreamClient stuck = StreamClient.silent(gateway, Tokens.user("stuck", "resident"), "", "", 1024);
        open.add(stuck);
        StreamClient other = followFromNow(Tokens.good(), "");
        List<String> told =
                IntStream.range(0, 60).mapToObj(i -> append(OPENED, big)).toList();
        await().untilAsserted(() -> assertThat(other.eventIds()).isEqualTo(told));

        clock.advance(Duration.ofSeconds(65));

        await().atMost(Duration.ofSeconds(20)).until(() -> tail.readers() == 1);
    }

    @Inject
    EventTail tail;

    @Test
    void oneCallerMayNotTakeAllStreams() throws IOException {
        for (int i = 0; i < 20; i++) {
            followFromNow(Tokens.user("greedy", "resident"), "");
        }
        StreamClient refused = follow(Tokens.user("greedy", "resident"), "", "");

        await().until(() -> !refused.head().isEmpty());
        assertThat(refused.head()).contains("429").containsIgnoringCase("retry-after");
        followFromNow(Tokens.user("modest", "resident"), "");
    }
}
