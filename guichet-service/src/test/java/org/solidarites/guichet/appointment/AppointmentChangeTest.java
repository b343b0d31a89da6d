package org.solidarites.guichet.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppointmentChangeTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final String TEN = "2026-06-09T10:00:00+02:00";
    private static final Instant NINE_O_CLOCK = Instant.parse("2026-06-09T07:00:00Z");

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
    void isCancelledByThePersonUntilFourHoursBefore() {
        String token = Bookable.resident();
        String id = bookable.bookedId(token, NINE);
        String late = bookable.bookedId(token, TEN);
        clock.putAt(NINE_O_CLOCK.minus(Duration.ofHours(4)).minusSeconds(30));

        Bookable.cancel(token, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("EXCUSED"))
                .body("person", nullValue());
        clock.putAt(NINE_O_CLOCK
                .plus(Duration.ofHours(1))
                .minus(Duration.ofHours(4))
                .plusSeconds(30));

        Bookable.cancel(token, late)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:too-late-to-change"));
        Bookable.cancel(token, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:appointment-cancelled"));
        assertThat(Bookable.told(database, id, "cancelled"))
                .singleElement()
                .asString()
                .contains("\"EXCUSED\"");
        bookable.slots(bookable.agentToken, "&from=2026-06-09&to=2026-06-09")
                .then()
                .body("items.startsAt", hasItem(NINE));
    }

    @Test
    void isCancelledByTheDeskAtAnyTimeWithAReason() {
        String id = bookable.bookedId(Bookable.resident(), NINE);
        clock.putAt(NINE_O_CLOCK.minusSeconds(60));

        Bookable.cancel(bookable.agentToken, id)
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

        Bookable.move(token, id, TEN)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:slot-taken"));
        bookable.hold(Bookable.resident(), NINE).then().statusCode(409);
        Bookable.move(token, id, "2026-06-10T10:30:00+02:00")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2026-06-10T10:30:00+02:00"))
                .body("person.firstName", equalTo("Awa"));

        bookable.hold(Bookable.resident(), NINE).then().statusCode(201);
        bookable.hold(Bookable.resident(), "2026-06-10T10:30:00+02:00").then().statusCode(409);
        assertThat(Bookable.told(database, id, "moved")).hasSize(1);
        clock.putAt(Instant.parse("2026-06-10T06:00:00Z"));
        Bookable.move(token, id, "2026-06-11T09:00:00+02:00").then().statusCode(409);
        Bookable.move(bookable.agentToken, id, "2026-06-11T09:00:00+02:00")
                .then()
                .statusCode(200);
    }

    @Test
    void isSeenOrNotOnceItHasStarted() {
        String id = bookable.bookedId(Bookable.resident(), NINE);

        Bookable.attend(bookable.agentToken, id, true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:appointment-not-started"));
        clock.putAt(NINE_O_CLOCK.plusSeconds(60));
        Bookable.attend(bookable.agentToken, id, false).then().statusCode(200).body("status", equalTo("NO_SHOW"));
        Bookable.attend(bookable.agentToken, id, true).then().statusCode(200).body("status", equalTo("SEEN"));
        Bookable.attend(bookable.agentToken, id, true).then().statusCode(409);
        Bookable.attend(bookable.agentToken, id, false).then().statusCode(200).body("status", equalTo("NO_SHOW"));
        Bookable.attend(bookable.agentToken, id, true).then().statusCode(200).body("status", equalTo("SEEN"));

        Bookable.cancel(bookable.agentToken, id).then().statusCode(422);
        Bookable.post(bookable.agentToken, "/v1/appointments/" + id + "/cancellation", "{\"reason\": \"AGENT_ABSENT\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:appointment-status-forbids"));
        assertThat(Bookable.told(database, id, "honoured")).hasSize(1);
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
}
