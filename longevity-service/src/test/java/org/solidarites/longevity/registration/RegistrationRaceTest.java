package org.solidarites.longevity.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registered;
import static org.solidarites.longevity.CityOfTests.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.activity.Activities;
import org.solidarites.longevity.waiting.WaitingPolicies;

/** Many at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegistrationRaceTest {

    @Inject
    WaitingList list;

    @Inject
    Activities activities;

    @Inject
    WaitingPolicies policies;

    private static final int CLIENTS = 500;

    @Test
    void letsExactlyAsManyInAsThereArePlaces() throws Exception {
        UUID activity = entered(20);

        List<Response> answers = race(CLIENTS, i -> register(PARTNER, activity, registration(letters(i))));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers)
                .filteredOn(answer -> "CONFIRMED".equals(answer.path("state")))
                .hasSize(20);
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(0));
        assertThat(order(activity)).isEqualTo(asked(answers));
    }

    private record Asked(String state, Instant at, UUID id) {

        static Asked of(Response answer) {
            JsonPath json = answer.jsonPath();
            return new Asked(
                    json.getString("state"),
                    Instant.parse(json.getString("registeredAt")),
                    UUID.fromString(json.getString("id")));
        }
    }

    /** Those who wait, in the order in which they asked. */
    private static List<UUID> asked(List<Response> answers) {
        return answers.stream()
                .map(Asked::of)
                .filter(asked -> "WAITING".equals(asked.state()))
                .sorted(Comparator.comparing(Asked::at).thenComparing(Asked::id))
                .map(Asked::id)
                .toList();
    }

    private List<UUID> order(UUID activity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list.turns(activities.find(activity).orElseThrow(), 0, policies.at(Instant.now())).stream()
                        .map(turn -> turn.waiter().id())
                        .toList());
    }

    @Test
    void letsOnePersonInOnce() throws Exception {
        UUID activity = entered(50);

        List<Response> answers =
                race(50, i -> register(i % 2 == 0 ? PARTNER : HOST_AGENT, activity, registration("Odette")));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> "urn:solidarites:problem:already-registered".equals(answer.path("type")))
                .hasSize(49);
    }

    @Test
    void freesAPlaceOnceHoweverManyCancel() throws Exception {
        UUID activity = entered(2);
        UUID id = registered(PARTNER, activity, "Odette");
        registered(PARTNER, activity, "Germaine");

        List<Response> answers =
                race(50, i -> post(i % 2 == 0 ? PARTNER : HOST_AGENT, "/v1/registrations/" + id + "/cancellation", ""));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> "urn:solidarites:problem:registration-state-forbids".equals(answer.path("type")))
                .hasSize(49);
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(1));
    }

    private static List<Response> race(int times, IntFunction<Response> client) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running = IntStream.range(0, times)
                    .mapToObj(i -> clients.submit((Callable<Response>) () -> {
                        start.await();
                        return client.apply(i);
                    }))
                    .toList();
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String letters(int i) {
        return "Odette " + (char) ('a' + i / 26) + (char) ('a' + i % 26);
    }
}
