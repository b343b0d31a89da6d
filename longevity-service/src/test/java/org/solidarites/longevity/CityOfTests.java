package org.solidarites.longevity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.testing.TestTokens;

/** What the tests of several features need: who acts, and a space with an activity. */
public final class CityOfTests {

    /** The desk that hosts the space of the first start. */
    public static final String HOST = "pole-daniel-asseray";

    public static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    public static final String HOST_AGENT = TestTokens.agent("agent-of-host", HOST);
    public static final String OTHER_AGENT = TestTokens.agent("agent-elsewhere", "bellevue");
    public static final String PARTNER = TestTokens.partner("asso-demo");
    public static final String OTHER_PARTNER = TestTokens.partner("asso-other");

    private CityOfTests() {}

    /** The senior space of the Dervallières. */
    public static UUID space() {
        return UUID.fromString(
                given().get("/v1/senior-spaces?quartier=dervallieres-zola").path("items[0].id"));
    }

    /** A new senior space, open or planned, as the details say. */
    public static UUID space(String details) {
        return UUID.fromString(post(COORDINATOR, "/v1/senior-spaces", """
                        {"code": "space-%s", "details": %s}""".formatted(UUID.randomUUID(), details))
                .path("id"));
    }

    /** Three days from now, at this minute. */
    public static OffsetDateTime soon() {
        return OffsetDateTime.now(CityTime.ZONE).plusDays(3).truncatedTo(ChronoUnit.MINUTES);
    }

    public static String activity(UUID space, int capacity, OffsetDateTime start, OffsetDateTime end) {
        return """
                {"spaceId": "%s", "title": "Premiers pas sur tablette", "kind": "DIGITAL_WORKSHOP",
                 "startsAt": "%s", "endsAt": "%s", "capacity": %d}""".formatted(space, start, end, capacity);
    }

    /** Enters an activity of two hours for seniors and returns its id. */
    public static UUID entered(int capacity) {
        OffsetDateTime start = soon();
        return UUID.fromString(
                post(COORDINATOR, "/v1/activities", activity(space(), capacity, start, start.plusHours(2)))
                        .path("id"));
    }

    public static String person(String firstName, LocalDate birthDate) {
        return """
                {"firstName": "%s", "lastName": "Exemple", "birthDate": "%s", "phone": "06 00 00 00 00"}""".formatted(firstName, birthDate);
    }

    /** A body that registers a senior who consented. */
    public static String registration(String firstName) {
        return """
                {"person": %s, "consent": {"given": true, "on": "2024-11-28"}}""".formatted(person(firstName, LocalDate.of(1950, 5, 12)));
    }

    public static Response register(String token, UUID activity, String body) {
        return post(token, "/v1/activities/" + activity + "/registrations", body);
    }

    /** Registers a senior and returns the id of the registration. */
    public static UUID registered(String token, UUID activity, String firstName) {
        return UUID.fromString(
                register(token, activity, registration(firstName)).path("id"));
    }

    public static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).header("Accept-Language", "en").get(path);
    }
}
