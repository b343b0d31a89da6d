package org.solidarites.guichet.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** What is not there any more, nobody gets: not from a list of slots, a hold, an older appointment or the waiting list. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClosedDeskTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final String TEN = "2026-06-09T10:00:00+02:00";
    private static final String WORKS = """
            [{"from": "2026-06-08", "to": "2026-06-09", "hours": null, "reason": "travaux"}]""";

    @Inject
    MovableClock clock;

    private final String token = Bookable.resident();
    private final String waiter = Bookable.resident();

    @BeforeEach
    void isTheFirstOfJune() {
        clock.putAtNoonOf(LocalDate.of(2026, 6, 1));
    }

    @AfterEach
    void isToday() {
        clock.reset();
    }

    @Test
    void offersNoSlotOnDaysOnWhichItIsClosed() {
        Bookable bookable = Bookable.atADeskOfItsOwn("OFFICE");
        bookable.slotsOf(Bookable.DAY).then().body("items", hasSize(4));
        bookable.deskBecomes("OPEN", WORKS);

        bookable.slotsOf(Bookable.DAY).then().body("items", hasSize(0));
        bookable.slotsOf(Bookable.DAY.plusDays(1)).then().body("items", hasSize(4));
        refused(bookable.hold(token, NINE), 409, "slot-taken");
    }

    @Test
    void isCalledFromOnDaysOnWhichItIsClosed() {
        Bookable bookable = Bookable.atADeskOfItsOwn("PHONE");
        bookable.deskBecomes("OPEN", WORKS);

        bookable.slotsOf(Bookable.DAY).then().body("items", hasSize(4));
        bookable.hold(token, NINE).then().statusCode(201);
    }

    @Test
    void takesNoBookingAndNoMoveOnceItIsClosed() {
        Bookable bookable = Bookable.atADeskOfItsOwn("OFFICE");
        String appointment = bookable.bookedId(token, NINE);
        String hold = bookable.hold(token, TEN).path("id");
        bookable.deskBecomes("CLOSED", "[]");

        refused(bookable.book(token, hold), 422, "guichet-not-open");
        refused(Bookable.move(token, appointment, "2026-06-10T09:00:00+02:00"), 422, "guichet-not-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "works", "absence", "hours", "audience"})
    void offersNobodyWhoWaitsWhatCanNotBeHad(String why) {
        Bookable bookable = Bookable.atADeskOfItsOwn("OFFICE");
        String appointment = bookable.bookedId(token, NINE);
        String entry = Bookable.post(waiter, "/v1/waiting-list-entries", """
                        {"guichet": "%s", "motive": "%s", "firstDay": "2026-06-01", "lastDay": "2026-06-30"}""".formatted(bookable.guichet, bookable.code))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        switch (why) {
            case "closed" -> bookable.deskBecomes("CLOSED", "[]");
            case "works" -> bookable.deskBecomes("OPEN", WORKS);
            case "absence" -> bookable.isAbsent("2026-06-09T00:00:00+02:00", "2026-06-10T00:00:00+02:00");
            case "hours" -> bookable.receivesNoMore();
            default -> bookable.isFor("AGENTS");
        }

        Bookable.cancel(token, appointment).then().statusCode(200);

        Bookable.as(waiter)
                .get("/v1/waiting-list-entries/" + entry)
                .then()
                .body("state", equalTo("WAITING"))
                .body("hold", nullValue());
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + code));
    }
}
