package org.solidarites.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitingListTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final String PATH = "/v1/waiting-list-entries";

    @Inject
    MovableClock clock;

    @Inject
    WaitingList list;

    @Inject
    EntityManager database;

    private final String first = Bookable.resident();
    private final String second = Bookable.resident();
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
    void holdsAFreedSlotForTheNextAlone() {
        String booked = bookable.bookedId(Bookable.resident(), NINE);
        String entry = waits(first);
        cancel(booked);

        String hold = show(first, entry)
                .then()
                .body("state", equalTo("OFFERED"))
                .body("offeredStart", equalTo(NINE))
                .body("offeredUntil", startsWith("2026-06-01T14:00"))
                .extract()
                .path("hold");
        bookable.hold(Bookable.resident(), NINE).then().statusCode(409);
        bookable.book(second, hold).then().statusCode(404);
        bookable.book(first, hold).then().statusCode(201);
        show(first, entry).then().body("state", equalTo("BOOKED"));
        assertThat(database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id")
                        .setParameter("id", entry)
                        .getResultList())
                .hasSize(1);
    }

    @Test
    void goesToTheNextWhenNoJobHasRun() {
        String booked = bookable.bookedId(Bookable.resident(), NINE);
        String entry = waits(first);
        String next = waits(second);
        cancel(booked);
        clock.advance(Duration.ofHours(2));

        bookable.hold(Bookable.resident(), NINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:slot-taken"));

        show(second, next).then().body("state", equalTo("OFFERED")).body("hold", notNullValue());
        show(first, entry).then().body("state", equalTo("WAITING"));
    }

    @Test
    void isFreeForAllWhenAllHaveLetItGo() {
        String booked = bookable.bookedId(Bookable.resident(), NINE);
        String entry = waits(first);
        cancel(booked);
        bookable.slotsOf(Bookable.DAY).then().body("items.startsAt", not(hasItem(NINE)));
        clock.advance(Duration.ofHours(2));

        bookable.slotsOf(Bookable.DAY).then().body("items.startsAt", hasItem(NINE));
        bookable.hold(second, NINE).then().statusCode(201);
        show(first, entry).then().body("state", equalTo("WAITING"));
    }

    @Test
    void isPassedOnAtOnceByWhoLeaves() {
        String booked = bookable.bookedId(Bookable.resident(), NINE);
        String entry = waits(first);
        String next = waits(second);
        cancel(booked);

        Bookable.as(second).delete(PATH + "/" + entry).then().statusCode(404);
        Bookable.as(first).delete(PATH + "/" + entry).then().statusCode(204);

        show(first, entry).then().body("state", equalTo("LEFT"));
        show(second, next).then().body("state", equalTo("OFFERED"));
    }

    @Test
    void isPassedOnByTheJobOnceHoweverManyRun() {
        String booked = bookable.bookedId(Bookable.resident(), NINE);
        String entry = waits(first);
        String next = waits(second);
        cancel(booked);
        clock.advance(Duration.ofDays(1));

        list.passOnAll();
        list.passOnAll();

        show(first, entry).then().body("state", equalTo("WAITING"));
        show(second, next).then().body("state", equalTo("OFFERED"));
    }

    @Test
    void refusesToWaitTwiceAndDaysThatAreNone() {
        waits(first);
        enter(first, "2026-06-30")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:already-waiting"));
        enter(second, "2026-05-31")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:days-in-the-past"))
                .body("errors[0].pointer", equalTo("#/lastDay"))
                .body("detail", containsString("2026-06-01"));
        enter(second, "2026-07-01", "2026-06-30")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:days-crossed"));
    }

    @Test
    void letsAnAssociationWaitForEachOfThoseItHelps() {
        String association = TestTokens.partner("asso-demo");

        assertThat(Set.of(waits(association), waits(association))).hasSize(2);
    }

    @Test
    void doesNotExistForSomebodyElse() {
        String entry = waits(first);

        show(second, entry).then().statusCode(404);
        show(TestTokens.partner("asso-demo"), entry).then().statusCode(404);
        Bookable.as(first).get(PATH).then().body("items.id", hasItem(entry));
        Bookable.as(second).get(PATH).then().body("items.id", not(hasItem(entry)));
    }

    @ParameterizedTest
    @CsvSource({"agent", "instructor", "committee", "finance", "coordinator", "admin"})
    void isClosedToOtherRoles(String role) {
        String token = TestTokens.user("somebody", role);

        enter(token, "2026-06-30").then().statusCode(403);
        Bookable.as(token).get(PATH).then().statusCode(403);
        show(token, UUID.randomUUID().toString()).then().statusCode(403);
        Bookable.as(token).delete(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
    }

    private String waits(String token) {
        return enter(token, "2026-06-30").then().statusCode(201).extract().path("id");
    }

    private Response enter(String token, String lastDay) {
        return enter(token, "2026-05-01", lastDay);
    }

    private Response enter(String token, String firstDay, String lastDay) {
        return Bookable.post(token, PATH, """
                {"guichet": "ccas", "motive": "%s", "firstDay": "%s", "lastDay": "%s"}""".formatted(bookable.code, firstDay, lastDay));
    }

    private static Response show(String token, String entry) {
        return Bookable.as(token).get(PATH + "/" + entry);
    }

    private void cancel(String appointment) {
        Bookable.post(
                        bookable.agentToken,
                        "/v1/appointments/" + appointment + "/cancellation",
                        "{\"reason\": \"ASKED_BY_PERSON\"}")
                .then()
                .statusCode(200);
    }
}
