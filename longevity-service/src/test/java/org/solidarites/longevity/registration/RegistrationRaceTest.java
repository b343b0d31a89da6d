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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
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

/** Many at the same moment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegistrationRaceTest {

    private static final int CLIENTS = 50;

    @Test
    void letsExactlyAsManyInAsThereArePlaces() throws Exception {
        UUID activity = entered(5);

        List<Response> answers = race(i -> register(PARTNER, activity, registration(letters(i))));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409
                        && "urn:solidarites:problem:activity-full".equals(answer.path("type")))
                .hasSize(CLIENTS - 5);
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(0));
    }

    @Test
    void letsOnePersonInOnce() throws Exception {
        UUID activity = entered(CLIENTS);

        List<Response> answers =
                race(i -> register(i % 2 == 0 ? PARTNER : HOST_AGENT, activity, registration("Odette")));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> "urn:solidarites:problem:already-registered".equals(answer.path("type")))
                .hasSize(CLIENTS - 1);
    }

    @Test
    void freesAPlaceOnceHoweverManyCancel() throws Exception {
        UUID activity = entered(2);
        UUID id = registered(PARTNER, activity, "Odette");
        registered(PARTNER, activity, "Germaine");

        List<Response> answers =
                race(i -> post(i % 2 == 0 ? PARTNER : HOST_AGENT, "/v1/registrations/" + id + "/cancellation", ""));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> "urn:solidarites:problem:registration-state-forbids".equals(answer.path("type")))
                .hasSize(CLIENTS - 1);
        given().get("/v1/activities/" + activity).then().body("placesLeft", equalTo(1));
    }

    private static List<Response> race(IntFunction<Response> client) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running = IntStream.range(0, CLIENTS)
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
