package org.solidarites.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
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
    private static final Instant NINE_O_CLOCK = Instant.parse("2026-06-09T07:00:00Z");
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

        assertThat(told(id, "booked"))
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

    @Test
    void isCancelledByThePersonUntilFourHoursBefore() {
        String token = Bookable.resident();
        String id = bookable.bookedId(token, NINE);
        String late = bookable.bookedId(token, TEN);
        clock.putAt(NINE_O_CLOCK.minus(Duration.ofHours(4)).minusSeconds(30));

        cancel(token, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EXCUSED"))
                .body("person", nullValue());
        clock.putAt(NINE_O_CLOCK
                .plus(Duration.ofHours(1))
                .minus(Duration.ofHours(4))
                .plusSeconds(30));

        cancel(token, late).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:too-late-to-change"));
        cancel(token, id).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:appointment-cancelled"));
        assertThat(told(id, "cancelled")).singleElement().asString().contains("\"EXCUSED\"");
        bookable.slots(bookable.agentToken, "&from=2026-06-09&to=2026-06-09")
                .then()
                .body("items.startsAt", hasItem(NINE));
    }

    @Test
    void isCancelledByTheDeskAtAnyTimeWithAReason() {
        String id = bookable.bookedId(Bookable.resident(), NINE);
        clock.putAt(NINE_O_CLOCK.minusSeconds(60));

        cancel(bookable.agentToken, id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:reason-missing"));
        Bookable.post(bookable.agentToken, "/v1/appointments/" + id + "/cancellation", "{\"reason\": \"AGENT_ABSENT\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"))
                .body("cancellationReason", equalTo("AGENT_ABSENT"))
                .body("person", nullValue());
    }

    @Test
    void isMovedAndFreesItsOldTime() {
        String token = Bookable.resident();
        String id = bookable.bookedId(token, NINE);
        bookable.bookedId(Bookable.resident(), TEN);

        move(token, id, TEN).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:slot-taken"));
        bookable.hold(Bookable.resident(), NINE).then().statusCode(409);
        move(token, id, "2026-06-10T10:30:00+02:00")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2026-06-10T10:30:00+02:00"))
                .body("person.firstName", equalTo("Awa"));

        bookable.hold(Bookable.resident(), NINE).then().statusCode(201);
        bookable.hold(Bookable.resident(), "2026-06-10T10:30:00+02:00").then().statusCode(409);
        assertThat(told(id, "moved")).hasSize(1);
        clock.putAt(Instant.parse("2026-06-10T06:00:00Z"));
        move(token, id, "2026-06-11T09:00:00+02:00").then().statusCode(409);
        move(bookable.agentToken, id, "2026-06-11T09:00:00+02:00").then().statusCode(200);
    }

    @Test
    void isSeenOrNotOnceItHasStarted() {
        String id = bookable.bookedId(Bookable.resident(), NINE);

        attend(bookable.agentToken, id, true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:appointment-not-started"));
        clock.putAt(NINE_O_CLOCK.plusSeconds(60));
        attend(bookable.agentToken, id, false).then().statusCode(200).body("status", equalTo("NO_SHOW"));
        attend(bookable.agentToken, id, true).then().statusCode(200).body("status", equalTo("SEEN"));
        attend(bookable.agentToken, id, true).then().statusCode(409);
        attend(bookable.agentToken, id, false).then().statusCode(200).body("status", equalTo("NO_SHOW"));
        attend(bookable.agentToken, id, true).then().statusCode(200).body("status", equalTo("SEEN"));

        cancel(bookable.agentToken, id).then().statusCode(422);
        Bookable.post(bookable.agentToken, "/v1/appointments/" + id + "/cancellation", "{\"reason\": \"AGENT_ABSENT\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:appointment-status-forbids"));
        assertThat(told(id, "honoured")).hasSize(1);
    }

    @Test
    void isFollowedUpByTheSameAgentOnly() {
        Bookable follow = new Bookable("\"audience\": \"EVERYONE\", \"followUp\": true");
        follow.receives(bookable.agent, "09:00", "10:00");
        String token = Bookable.resident();
        String first = bookable.bookedId(token, NINE);
        String body =
                "{\"guichet\": \"ccas\", \"motive\": \"" + follow.code + "\", \"startsAt\": \"%s\", \"follows\": %s}";

        follow.slots(token, "").then().statusCode(422);
        follow.slots(token, "&from=2026-06-16&to=2026-06-16&follows=" + first)
                .then()
                .body("items", hasSize(2));
        for (String none : List.of("null", "\"" + UUID.randomUUID() + "\"")) {
            Bookable.post(token, "/v1/holds", body.formatted("2026-06-16T09:00:00+02:00", none))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:follow-up-needed"));
        }
        String hold = Bookable.post(
                        token, "/v1/holds", body.formatted("2026-06-16T09:00:00+02:00", "\"" + first + "\""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bookable.book(token, hold).then().body("agent", equalTo(bookable.agent));
        Bookable.post(token, "/v1/holds", body.formatted("2026-06-16T10:00:00+02:00", "\"" + first + "\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:slot-not-offered"));
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
        cancel(token, UUID.randomUUID().toString()).then().statusCode(403);
        move(token, UUID.randomUUID().toString(), NINE).then().statusCode(403);
        attend(token, UUID.randomUUID().toString(), true).then().statusCode(403);
        Bookable.as(token).delete("/v1/holds/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void isNotedByAgentsOnly() {
        attend(Bookable.resident(), UUID.randomUUID().toString(), true).then().statusCode(403);
        attend(PARTNER, UUID.randomUUID().toString(), true).then().statusCode(403);
    }

    private List<?> told(String id, String what) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id)
                .setParameter("type", "org.solidarites.appointment." + what + ".v1")
                .getResultList();
    }

    private static Response cancel(String token, String id) {
        return Bookable.post(token, "/v1/appointments/" + id + "/cancellation", "{}");
    }

    private static Response move(String token, String id, String startsAt) {
        return Bookable.post(token, "/v1/appointments/" + id + "/move", "{\"startsAt\": \"" + startsAt + "\"}");
    }

    private static Response attend(String token, String id, boolean came) {
        return Bookable.post(token, "/v1/appointments/" + id + "/attendance", "{\"came\": " + came + "}");
    }
}
