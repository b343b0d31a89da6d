package org.solidarites.guichet.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** What calendars and reminders tell of appointments. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalendarTest {

    private static final String NINE = "2026-06-09T09:00:00+02:00";
    private static final Instant NINE_O_CLOCK = Instant.parse("2026-06-09T07:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    Reminders reminders;

    @Inject
    EntityManager database;

    private final String token = Bookable.resident();
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
    void isAFileThatKeepsItsUidAndCountsItsChanges() {
        String id = bookable.bookedId(token, NINE);

        file(id).then().statusCode(200).contentType("text/calendar");
        assertThat(file(id).asString())
                .contains("UID:" + id + "@", "SEQUENCE:0", "DTSTART:20260609T070000Z", "DTEND:20260609T073000Z")
                .contains("SUMMARY:Rendez-vous : Aide", "LOCATION:CCAS de Nantes", "STATUS:CONFIRMED")
                .doesNotContain("Awa", "Exemple", "06 00");
        Bookable.post(token, "/v1/appointments/" + id + "/move", "{\"startsAt\": \"2026-06-10T10:00:00+02:00\"}");
        Bookable.post(token, "/v1/appointments/" + id + "/cancellation", "{}");
        assertThat(file(id).asString())
                .contains("UID:" + id + "@", "SEQUENCE:2", "DTSTART:20260610T080000Z", "STATUS:CANCELLED");
        Bookable.as(Bookable.resident())
                .accept("text/calendar")
                .get("/v1/appointments/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void feedsAnAgentsCalendarUntilTheAddressIsChanged() {
        String id = bookable.bookedId(token, NINE);
        String address = feed();

        assertThat(given().get(address).then().statusCode(200).extract().asString())
                .contains("UID:" + id)
                .doesNotContain("Awa", "Exemple");
        String changed = feed();
        given().get(address).then().statusCode(404).body("type", equalTo("urn:solidarites:problem:feed-not-found"));
        given().get(changed).then().statusCode(200);
        Bookable.as(bookable.agentToken).delete("/v1/agenda-feeds").then().statusCode(204);
        given().get(changed).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"resident", "partner", "instructor", "committee", "finance", "coordinator", "admin"})
    void hasFeedsForAgentsOnly(String role) {
        String other = TestTokens.user("somebody", role);

        Bookable.as(other).post("/v1/agenda-feeds").then().statusCode(403);
        Bookable.as(other).delete("/v1/agenda-feeds").then().statusCode(403);
    }

    @Test
    void remindsTwoDaysAndFourHoursBeforeOnceEach() throws Exception {
        String id = bookable.bookedId(token, NINE);
        remindOnManyInstances();
        assertThat(reminded(id)).isEmpty();

        clock.putAt(NINE_O_CLOCK.minus(Duration.ofDays(2)));
        remindOnManyInstances();
        assertThat(reminded(id)).singleElement().asString().contains("DAYS").doesNotContain("Awa");

        clock.putAt(NINE_O_CLOCK.minus(Duration.ofHours(4)));
        remindOnManyInstances();
        reminders.giveAll();
        assertThat(reminded(id)).hasSize(2);
    }

    @Test
    void catchesUpAfterADowntimeButNotOnWhatHasPassed() {
        String id = bookable.bookedId(token, NINE);
        String passed = bookable.bookedId(token, "2026-06-08T09:00:00+02:00");
        clock.putAt(NINE_O_CLOCK.minus(Duration.ofHours(3)));

        reminders.giveAll();

        assertThat(reminded(id)).singleElement().asString().contains("HOURS");
        assertThat(reminded(passed)).isEmpty();
    }

    @Test
    void findsTheFirstFreeTimeOfADesk() {
        bookable.bookedId(token, "2026-06-02T09:00:00+02:00");
        String query = "/v1/slots?motive=" + bookable.code;

        given().get(query + "&near=47.2184,-1.5536")
                .then()
                .statusCode(200)
                .body("items.guichet", contains("ccas"))
                .body("items[0].startsAt", equalTo("2026-06-02T09:30:00+02:00"));
        given().get(query + "&quartier=nantes-nord").then().body("items.size()", equalTo(0));
        given().get(query + "&from=2026-06-09").then().body("items[0].startsAt", equalTo(NINE));
        given().get(query + "&near=here").then().statusCode(400).body("errors[0].parameter", equalTo("near"));
        given().get("/v1/slots").then().statusCode(200).body("items.guichet", hasItem("ccas"));
    }

    private void remindOnManyInstances() throws Exception {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var run : IntStream.range(0, 4)
                    .mapToObj(instance -> instances.submit(reminders::giveAll))
                    .toList()) {
                run.get();
            }
        }
    }

    private List<?> reminded(String id) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id)
                .setParameter("type", "org.solidarites.appointment.reminder-due.v1")
                .getResultList();
    }

    private Response file(String id) {
        return Bookable.as(token).accept("text/calendar").get("/v1/appointments/" + id);
    }

    private String feed() {
        return Bookable.as(bookable.agentToken)
                .post("/v1/agenda-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("address");
    }
}
