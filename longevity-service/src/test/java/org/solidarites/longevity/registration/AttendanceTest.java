package org.solidarites.longevity.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.get;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registered;
import static org.solidarites.longevity.CityOfTests.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttendanceTest {

    private static final String PROBLEM = "urn:solidarites:problem:";

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @AfterEach
    void isNow() {
        clock.reset();
    }

    @Test
    void isNotedFromTheStartOn() {
        UUID activity = entered(2);
        UUID odette = registered(PARTNER, activity, "Odette");
        note(HOST_AGENT, activity, odette, "PRESENT")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "session-not-started"));
        clock.advance(Duration.ofDays(4));

        note(HOST_AGENT, activity, odette, "ABSENT").then().statusCode(200);
        note(HOST_AGENT, activity, odette, "PRESENT")
                .then()
                .statusCode(200)
                .body("items.registrationId", contains(odette.toString()))
                .body("items.presence", contains("PRESENT"));

        post(COORDINATOR, "/v1/activities/" + activity + "/cancellation", "{\"reason\": \"Trop tard\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "activity-over"));
        note(OTHER_AGENT, activity, odette, "PRESENT").then().statusCode(403);
        note(PARTNER, activity, odette, "PRESENT").then().statusCode(403);
        get(COORDINATOR, attendance(activity)).then().statusCode(200);
        note(HOST_AGENT, activity, UUID.randomUUID(), "PRESENT")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-registration"))
                .body("errors[0].pointer", equalTo("#/entries/0/registrationId"));
    }

    @Test
    void isNotNotedWhereNothingTookPlace() {
        UUID activity = enter(", \"recurrence\": {\"rule\": \"FREQ=DAILY;COUNT=2\"}");
        UUID odette = registered(PARTNER, activity, "Odette");
        post(HOST_AGENT, attendance(activity).replace("attendance", "cancellation"), "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofDays(4));

        note(HOST_AGENT, activity, odette, "ABSENT")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "session-cancelled"));
    }

    @Test
    void warnsBeforeItBlocks() {
        String name = "Absente " + letters();
        for (int i = 0; i < 3; i++) {
            UUID activity = activityOfNow();
            UUID id = registered(PARTNER, activity, name);
            clock.advance(Duration.ofDays(4));
            note(HOST_AGENT, activity, id, "ABSENT").then().statusCode(200);
            assertThat(warnings(id)).isEqualTo(i == 1 ? 1 : 0);
        }

        register(PARTNER, activityOfNow(), registration(name))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "blocked-for-absences"))
                .body("detail", containsString("After 3 absences"));
        register(HOST_AGENT, activityOfNow(), registration(name)).then().statusCode(201);
        clock.advance(Duration.ofDays(40));
        register(PARTNER, activityOfNow(), registration(name)).then().statusCode(201);
    }

    @Test
    void opensAStepToThoseWhoFinishedTheOneBefore() {
        String path = "numerique-" + UUID.randomUUID();
        String name = "Patiente " + letters();
        UUID first = activityOfNow(path, 1);
        UUID second = activityOfNow(path, 2);
        UUID id = registered(PARTNER, first, name);
        register(PARTNER, second, registration(name))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "step-not-finished"))
                .body("detail", containsString("Step 1"));
        clock.advance(Duration.ofDays(4));
        note(HOST_AGENT, first, id, "PRESENT").then().statusCode(200);

        register(PARTNER, activityOfNow(path, 2), registration(name)).then().statusCode(201);
    }

    private UUID activityOfNow() {
        return enter("");
    }

    private UUID activityOfNow(String path, int step) {
        return enter(", \"path\": \"" + path + "\", \"step\": " + step);
    }

    /** Three days after what the city's clock says. */
    private UUID enter(String more) {
        OffsetDateTime start =
                clock.instant().plus(Duration.ofDays(3)).atZone(CityTime.ZONE).toOffsetDateTime();
        String body = CityOfTests.activity(CityOfTests.space(), 5, start, start.plusHours(1));
        return UUID.fromString(post(COORDINATOR, "/v1/activities", body.replaceFirst("}$", more + "}"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private long warnings(UUID registration) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) database.createNativeQuery("SELECT count(*) FROM outbox_event WHERE aggregate_id = :id"
                                        + " AND type = 'org.solidarites.registration.absence-warned.v1'")
                                .setParameter("id", registration.toString())
                                .getSingleResult());
    }

    private static String attendance(UUID activity) {
        String session = given().get("/v1/activities/" + activity + "/sessions").path("items[0].id");
        return "/v1/activities/" + activity + "/sessions/" + session + "/attendance";
    }

    private static Response note(String token, UUID activity, UUID registration, String presence) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("""
                        {"entries": [{"registrationId": "%s", "presence": "%s"}]}""".formatted(registration, presence))
                .put(attendance(activity));
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }
}
