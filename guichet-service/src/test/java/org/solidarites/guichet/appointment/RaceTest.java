package org.solidarites.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** Two hundred people want the same slot at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RaceTest {

    private static final int CLIENTS = 200;
    private static final String NINE = "2026-06-09T09:00:00+02:00";

    @Inject
    MovableClock clock;

    @TestHTTPResource("/v1/holds")
    URI holds;

    @BeforeEach
    void isTheFirstOfJune() {
        clock.putAtNoonOf(LocalDate.of(2026, 6, 1));
    }

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void givesASlotToOneOnly() throws Exception {
        assertThat(race(Bookable.forEveryone())).isEqualTo(Map.of("201", 1, "409 slot-taken", 199));
    }

    @Test
    void givesEachOfTwoAgentsToOne() throws Exception {
        Bookable bookable = Bookable.forEveryone();
        bookable.receives("another-" + bookable.agent, "09:00", "09:30");

        assertThat(race(bookable)).isEqualTo(Map.of("201", 2, "409 slot-taken", 198));
    }

    @Test
    void sellsNoPlaceOfASessionTwice() throws Exception {
        assertThat(race(new Bookable("\"audience\": \"EVERYONE\", \"places\": 8")))
                .isEqualTo(Map.of("201", 8, "409 slot-taken", 192));
    }

    private Map<String, Integer> race(Bookable bookable) throws Exception {
        String body = """
                {"guichet": "ccas", "motive": "%s", "startsAt": "%s"}""".formatted(bookable.code, NINE);
        List<HttpRequest> requests = IntStream.range(0, CLIENTS)
                .mapToObj(client -> HttpRequest.newBuilder(holds)
                        .header("Authorization", "Bearer " + Bookable.resident())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .toList();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HttpRequest request : requests) {
                answers.add(clients.submit(() -> {
                    start.await();
                    return told(http.send(request, HttpResponse.BodyHandlers.ofString()));
                }));
            }
            start.countDown();
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Future<String> answer : answers) {
            counts.merge(answer.get(), 1, Integer::sum);
        }
        return counts;
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() == 201
                ? "201"
                : answer.statusCode() + " "
                        + answer.body().replaceAll("(?s).*urn:solidarites:problem:([a-z-]+).*", "$1");
    }
}
