package org.solidarites.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HoldApiTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final String TEN = "2026-06-09T10:00:00+02:00";
    private final String partner = TestTokens.partner("asso-" + UUID.randomUUID());

    @Inject
    MovableClock clock;

    private Bookable bookable;

    @BeforeEach
    void isTheFirstOfJune() {
        clock.putAtNoonOf(LocalDate.of(2026, 6, 1));
        bookable = Bookable.forEveryone();
    }

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void isHeldOnceWhoeverClicksTwice() {
        String token = Bookable.resident();
        bookable.receives("another-" + bookable.agent, "09:00", "11:00");
        String hold =
                bookable.hold(token, NINE).then().statusCode(201).extract().path("id");

        bookable.hold(token, NINE).then().statusCode(200).body("id", equalTo(hold));

        bookable.slotsOf(Bookable.DAY).then().body("items[0].places", equalTo(1));
        bookable.book(token, hold).then().statusCode(201);
        bookable.hold(token, NINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:already-booked"))
                .body("errors[0].pointer", equalTo("#/startsAt"));
    }

    @Test
    void isHeldByAPartnerForAsManyPeopleAsCanCome() {
        bookable.receives("another-" + bookable.agent, "09:00", "11:00");
        String first =
                bookable.hold(partner, NINE).then().statusCode(201).extract().path("id");
        String second =
                bookable.hold(partner, NINE).then().statusCode(201).extract().path("id");

        assertThat(second).isNotEqualTo(first);
        bookable.hold(partner, NINE).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:slot-taken"));
    }

    @Test
    void isHeldNoMoreThanFiveTimesHoweverManyAreAskedForAtOnce() throws Exception {
        String token = Bookable.resident();
        bookable.receives("another-" + bookable.agent, "12:00", "18:00");
        List<Callable<Response>> holds = IntStream.range(12, 18)
                .boxed()
                .flatMap(hour ->
                        Stream.of("00", "30").map(minute -> "2026-06-09T%d:%s:00+02:00".formatted(hour, minute)))
                .<Callable<Response>>map(start -> () -> bookable.hold(token, start))
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : threads.invokeAll(holds)) {
                answers.add(answer.get().statusCode());
            }
        }

        assertThat(answers).hasSize(12).filteredOn(status -> status == 201).hasSize(5);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(409);
        Bookable.as(token).get("/v1/holds").then().body("items", hasSize(5));
    }

    @Test
    void listsHoldsToTheirHolder() {
        String token = Bookable.resident();
        String first = bookable.hold(token, NINE).path("id");
        String second = bookable.hold(token, TEN).path("id");

        String next = Bookable.as(token)
                .get("/v1/holds?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("next");
        Bookable.as(token)
                .get("/v1/holds?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        Bookable.as(Bookable.resident()).get("/v1/holds").then().body("items", hasSize(0));
        clock.advance(Duration.ofMinutes(5));
        Bookable.as(token).get("/v1/holds").then().body("items", hasSize(0));
    }

    @Test
    void tellsWhoBookedItThatItIsBookedAndNobodyElse() {
        String token = Bookable.resident();
        String hold = bookable.hold(token, NINE).path("id");
        String booking = Bookable.booking(hold);
        String appointment =
                book(token, booking).then().statusCode(201).extract().path("id");

        bookable.book(token, hold)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:hold-booked"))
                .body("detail", containsString(appointment));
        Bookable.as(token).delete("/v1/holds/" + hold).then().statusCode(409);
        Bookable.as(token).get("/v1/holds/" + hold).then().statusCode(409);
        bookable.book(Bookable.resident(), hold).then().statusCode(404);
        book(token, booking)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(appointment));
    }

    @Test
    void isBookedOnceByTwoRequestsAtTheSameMoment() throws Exception {
        String token = Bookable.resident();
        String hold = bookable.hold(token, NINE).path("id");

        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Response> books = () -> bookable.book(token, hold);
            for (Future<Response> answer : threads.invokeAll(Collections.nCopies(6, books))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer ->
                        answer.then().statusCode(409).body("type", equalTo("urn:solidarites:problem:hold-booked")));
    }

    private static Response book(String token, String booking) {
        return Bookable.as(token)
                .header("Idempotency-Key", "a-key-of-" + booking.hashCode() + "-of-this-test")
                .body(booking)
                .post("/v1/appointments");
    }

    @Test
    void isAnsweredAsItIsReadLater() {
        String token = Bookable.resident();
        Response made = bookable.hold(token, NINE);

        String read = Bookable.as(token).get("/v1/holds/" + made.path("id")).asString();

        assertThat(made.asString()).isEqualTo(read);
    }
}
