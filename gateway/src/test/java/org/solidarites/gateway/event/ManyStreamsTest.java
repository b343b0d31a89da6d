package org.solidarites.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Tokens;

/** Five hundred real connections (two thousand are opened to the whole stack): all see everything, soon, at the same cost. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class ManyStreamsTest {

    private static final int READERS = 500;
    private static final int OF_ONE_CALLER = 20;

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    EventLog log;

    @Test
    void manyReadersSeeEverythingWithinSecondsAndMemoryStaysFlat() throws IOException {
        List<StreamClient> readers = new ArrayList<>();
        try {
            for (int caller = 0; caller < READERS / OF_ONE_CALLER; caller++) {
                String token = Tokens.user("reader-" + caller, "resident");
                for (int i = 0; i < OF_ONE_CALLER; i++) {
                    readers.add(StreamClient.open(gateway, token, "", ""));
                }
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> readers.stream().allMatch(reader -> reader.heartbeats() > 0));

            List<String> first = append(20);
            long started = System.nanoTime();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> readers.stream().allMatch(reader -> reader.count() == 20));
            long took = (System.nanoTime() - started) / 1_000_000;
            assertThat(readers)
                    .allSatisfy(reader -> assertThat(reader.eventIds()).isEqualTo(first));

            long before = usedHeap();
            append(200);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> readers.stream().allMatch(reader -> reader.count() == 220));
            long grown = usedHeap() - before;
            System.out.printf(
                    "20 events to %d readers in %d ms; heap +%d MiB after 200 more%n", READERS, took, grown >> 20);
            // What the clients of this test note of each event is in the same heap: 200 ids each.
            assertThat(grown).isLessThan(READERS * 200L * 160 + (24 << 20));
        } finally {
            for (StreamClient reader : readers) {
                reader.close();
            }
        }
    }

    private List<String> append(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> {
                    UUID id = UUID.randomUUID();
                    QuarkusTransaction.requiringNew()
                            .run(() -> log.append(new IncomingEvent(
                                    id,
                                    "org.solidarites.guichet.opened.v1",
                                    "/test",
                                    UUID.randomUUID(),
                                    Instant.EPOCH,
                                    0,
                                    "{\"code\": \"accueil\"}")));
                    return id.toString();
                })
                .toList();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
