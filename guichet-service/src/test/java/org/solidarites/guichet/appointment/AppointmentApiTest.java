package org.solidarites.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
class AppointmentApiTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final String TEN = "2026-06-09T10:00:00+02:00";
    private static final String PARTNER = TestTokens.partner("asso-demo");

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

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
    void leavesPlacesForOthers() {
        String token = Bookable.resident();
        for (int day = 9; day < 12; day++) {
            bookable.booked(token, "2026-06-%02dT09:00:00+02:00".formatted(day))
                    .then()
                    .statusCode(201);
        }

        bookable.booked(token, "2026-06-12T09:00:00+02:00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:too-many-appointments"))
                .body("detail", containsString("You have 3 appointments to come"));
        bookable.booked(Bookable.resident(), "2026-06-12T10:00:00+02:00").then().statusCode(201);
    }

    @Test
    void isHeldThenBooked() {
        bookable.booked(Bookable.resident(), NINE)
                .then()
                .statusCode(201)
                .body("status", equalTo("UNKNOWN"))
                .body("startsAt", equalTo(NINE))
                .body("endsAt", equalTo("2026-06-09T09:30:00+02:00"))
                .body("bookedBy", equalTo("RESIDENT"))
                .body("person.firstName", equalTo("Awa"));
        bookable.slotsOf(Bookable.DAY).then().body("items", hasSize(3));
    }

    @Test
    void tellsTheCityWithoutNamingAnybody() {
        String id = bookable.bookedId(Bookable.resident(), NINE);

        assertThat(Bookable.told(database, id, "booked"))
                .singleElement()
                .asString()
                .contains(id, "\"guichet\":\"ccas\"")
                .doesNotContain("Awa", "Exemple", "06 00", "resident-");
    }

    @Test
    void isFreeAgainAtTheSecondTheHoldIsOver() {
        String first = Bookable.resident();
        String hold =
                bookable.hold(first, NINE).then().statusCode(201).extract().path("id");
        bookable.hold(Bookable.resident(), NINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:slot-taken"))
                .body("errors[0].pointer", equalTo("#/startsAt"));

        clock.advance(Duration.ofMinutes(5));

        bookable.slotsOf(Bookable.DAY).then().body("items.startsAt", hasItem(NINE));
        bookable.book(first, hold).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:hold-expired"));
        bookable.bookedId(Bookable.resident(), NINE);
        bookable.book(first, hold)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:hold-not-found"));
    }

    @Test
    void isFreeAgainWhenTheHoldIsLetGo() {
        String token = Bookable.resident();
        String hold = bookable.hold(token, NINE).path("id");
        Bookable.as(Bookable.resident()).delete("/v1/holds/" + hold).then().statusCode(404);
        Bookable.as(Bookable.resident()).get("/v1/holds/" + hold).then().statusCode(404);
        bookable.book(Bookable.resident(), hold).then().statusCode(404);
        Bookable.as(token).get("/v1/holds/" + hold).then().statusCode(200).body("startsAt", equalTo(NINE));

        Bookable.as(token).delete("/v1/holds/" + hold).then().statusCode(204);

        bookable.hold(Bookable.resident(), NINE).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00:00+02:00, 422, slot-in-the-past",
        "2026-06-01T12:20:00+02:00, 422, slot-outside-delays",
        "2026-09-01T09:00:00+02:00, 422, slot-outside-delays",
        "2026-06-09T09:10:00+02:00, 422, slot-not-offered",
        "2026-06-09T11:00:00+02:00, 422, slot-not-offered",
        "2026-06-13T09:00:00+02:00, 422, slot-not-offered"
    })
    void refusesWhatIsNoSlot(String startsAt, int status, String problem) {
        bookable.hold(Bookable.resident(), startsAt)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo("#/startsAt"));
    }

    @Test
    void letsNobodyHoldEverything() {
        bookable.receives(bookable.agent, "13:00", "17:00");
        String token = Bookable.resident();
        for (String hour : List.of("13:00", "13:30", "14:00", "14:30", "15:00")) {
            bookable.hold(token, "2026-06-09T" + hour + ":00+02:00").then().statusCode(201);
        }

        bookable.hold(token, NINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:too-many-holds"));
        clock.advance(Duration.ofMinutes(5));
        bookable.hold(token, NINE).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"EVERYONE, 201, 201", "INVITED, 403, 201", "PARTNERS, 403, 201", "AGENTS, 403, 403"})
    void isBookedByThoseWhoMay(String audience, int resident, int partner) {
        Bookable motive = new Bookable("\"audience\": \"" + audience + "\"");

        motive.hold(Bookable.resident(), NINE).then().statusCode(resident);
        motive.hold(PARTNER, "2026-06-09T09:30:00+02:00").then().statusCode(partner);
        motive.hold(motive.agentToken, TEN).then().statusCode(201);
        motive.hold(TestTokens.agent("another", "bellevue"), TEN).then().statusCode(403);
    }

    @Test
    void isBookedByAPartnerOnlyWithConsent() {
        String hold = bookable.hold(PARTNER, NINE).path("id");

        Bookable.post(PARTNER, "/v1/appointments", Bookable.booking(hold).replace("\"2026-01-15\"", "null"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:booking-consent-missing"))
                .body("errors[0].pointer", equalTo("#/consentOn"));
        Bookable.post(PARTNER, "/v1/appointments", Bookable.booking(hold).replace("2026-01-15", "2026-06-02"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:consent-in-the-future"));
        bookable.book(PARTNER, hold).then().statusCode(201).body("bookedBy", equalTo("PARTNER"));
    }

    @Test
    void doesNotExistForSomebodyElse() {
        String token = Bookable.resident();
        String id = bookable.bookedId(token, NINE);
        String path = "/v1/appointments/" + id;

        Bookable.as(token).get(path).then().statusCode(200);
        Bookable.as(bookable.agentToken).get(path).then().statusCode(200);
        for (String other : List.of(Bookable.resident(), PARTNER, TestTokens.agent("another", "bellevue"))) {
            Bookable.as(other)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:solidarites:problem:appointment-not-found"));
            Bookable.post(other, path + "/cancellation", "{}").then().statusCode(404);
            Bookable.post(other, path + "/move", "{\"startsAt\": \"" + TEN + "\"}")
                    .then()
                    .statusCode(404);
            Bookable.as(other).get("/v1/appointments").then().body("items.id", everyItem(not(equalTo(id))));
        }
        Bookable.post(TestTokens.agent("another", "bellevue"), path + "/attendance", "{\"came\": true}")
                .then()
                .statusCode(404);
    }

    @Test
    void listsToEachTheirOwn() {
        String token = Bookable.resident();
        String id = bookable.bookedId(token, NINE);
        String ofPartner = bookable.bookedId(PARTNER, TEN);

        Bookable.as(token).get("/v1/appointments").then().body("items.id", contains(id));
        Bookable.as(PARTNER).get("/v1/appointments").then().body("items[0].id", equalTo(ofPartner));
        Bookable.as(bookable.agentToken).get("/v1/appointments").then().body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @CsvSource({"instructor", "committee", "finance", "coordinator", "admin"})
    void isClosedToOtherRoles(String role) {
        String token = TestTokens.user("somebody", role);
        String path = "/v1/appointments/" + UUID.randomUUID();

        bookable.hold(token, NINE).then().statusCode(403);
        Bookable.as(token).get("/v1/appointments").then().statusCode(403);
        Bookable.as(token).get("/v1/holds").then().statusCode(403);
        Bookable.as(token).get(path).then().statusCode(403);
        bookable.book(token, UUID.randomUUID().toString()).then().statusCode(403);
        Bookable.cancel(token, UUID.randomUUID().toString()).then().statusCode(403);
        Bookable.move(token, UUID.randomUUID().toString(), NINE).then().statusCode(403);
        Bookable.attend(token, UUID.randomUUID().toString(), true).then().statusCode(403);
        Bookable.as(token).delete("/v1/holds/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void isNotedByAgentsOnly() {
        Bookable.attend(Bookable.resident(), UUID.randomUUID().toString(), true)
                .then()
                .statusCode(403);
        Bookable.attend(PARTNER, UUID.randomUUID().toString(), true).then().statusCode(403);
    }
}
