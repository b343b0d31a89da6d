package org.solidarites.guichet.appointment;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.testing.TestTokens;

/** A motive of a desk with an agent of its own who receives for it, so that no test takes another's slots. */
final class Bookable {

    /** A Tuesday without a holiday near it. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 9);

    static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");

    final String agent = "agent-" + UUID.randomUUID();
    final String agentToken;
    final String code = "motive-" + UUID.randomUUID();
    final String guichet;
    final String guichetId;
    final String motiveId;

    /** Receives at the CCAS on weekdays from 9 to 11 for a motive with these terms besides its name and place. */
    Bookable(String terms) {
        this("ccas", guichetId("ccas"), "OFFICE", terms);
    }

    private Bookable(String guichet, String guichetId, String place, String terms) {
        this.guichet = guichet;
        this.guichetId = guichetId;
        agentToken = TestTokens.agent(agent, guichet);
        motiveId = post(
                        COORDINATOR,
                        "/v1/guichets/" + guichetId + "/motives",
                        "{\"code\": \"%s\", \"details\": {\"name\": \"Aide\", \"place\": \"%s\", %s}}"
                                .formatted(code, place, terms))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        receives(agent, "09:00", "11:00");
    }

    static Bookable forEveryone() {
        return new Bookable("\"audience\": \"EVERYONE\"");
    }

    /** At a desk that no other test changes; the motive is at this place. */
    static Bookable atADeskOfItsOwn(String place) {
        String guichet = "desk-" + UUID.randomUUID();
        String id = post(
                        COORDINATOR,
                        "/v1/guichets",
                        "{\"code\": \"%s\", \"details\": %s}".formatted(guichet, details("OPEN", "[]")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Bookable(guichet, id, place, "\"audience\": \"EVERYONE\"");
    }

    /** The desk is in another state, or has exceptions of its opening hours. */
    void deskBecomes(String state, String exceptions) {
        as(COORDINATOR)
                .header("If-Match", given().get("/v1/guichets/" + guichetId).header("ETag"))
                .body(details(state, exceptions))
                .put("/v1/guichets/" + guichetId)
                .then()
                .statusCode(200);
    }

    private static String details(String state, String exceptions) {
        return """
                {"name": "Guichet d'essai", "kind": "GUICHET", "quartier": "malakoff-saint-donatien", "state": "%s",
                 "openingHours": "Mo-Fr 09:00-12:00", "openingExceptions": %s, "source": "test"}""".formatted(state, exceptions);
    }

    void receives(String who, String from, String until) {
        post(COORDINATOR, "/v1/guichets/" + guichetId + "/agent-ranges", """
                        {"agent": "%s", "firstDay": "2026-01-05", "startsAt": "%s", "endsAt": "%s",
                         "rule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "motives": ["%s"]}""".formatted(who, from, until, motiveId))
                .then()
                .statusCode(201);
    }

    void isAbsent(String from, String until) {
        post(COORDINATOR, "/v1/agent-absences", """
                        {"agent": "%s", "startsAt": "%s", "endsAt": "%s"}""".formatted(agent, from, until))
                .then()
                .statusCode(201);
    }

    void receivesNoMore() {
        String ranges = "/v1/guichets/" + guichetId + "/agent-ranges";
        List<String> ids = as(COORDINATOR).get(ranges).path("items.id");
        ids.forEach(id -> as(COORDINATOR).delete(ranges + "/" + id).then().statusCode(204));
    }

    void isFor(String audience) {
        String at = "/v1/guichets/" + guichetId + "/motives/" + motiveId;
        as(COORDINATOR)
                .header("If-Match", as(COORDINATOR).get(at).header("ETag"))
                .body("{\"name\": \"Aide\", \"place\": \"OFFICE\", \"audience\": \"%s\"}".formatted(audience))
                .put(at)
                .then()
                .statusCode(200);
    }

    Response slots(String query) {
        return given().get(slotsPath(query));
    }

    Response slots(String token, String query) {
        return as(token).get(slotsPath(query));
    }

    private String slotsPath(String query) {
        return "/v1/guichets/" + guichetId + "/slots?motive=" + code + query;
    }

    Response slotsOf(LocalDate day) {
        return slots("&from=" + day + "&to=" + day);
    }

    Response hold(String token, String startsAt) {
        return post(token, "/v1/holds", """
                {"guichet": "%s", "motive": "%s", "startsAt": "%s"}""".formatted(guichet, code, startsAt));
    }

    Response book(String token, String hold) {
        return post(token, "/v1/appointments", booking(hold));
    }

    /** Holds and books; the answer of the booking. */
    Response booked(String token, String startsAt) {
        String hold = hold(token, startsAt).then().statusCode(201).extract().path("id");
        return book(token, hold);
    }

    String bookedId(String token, String startsAt) {
        return booked(token, startsAt).then().statusCode(201).extract().path("id");
    }

    static String booking(String hold) {
        return """
                {"hold": "%s", "person": {"firstName": "Awa", "lastName": "Exemple", "phone": "06 00 00 00 00"},
                 "consentOn": "2026-01-15"}""".formatted(hold);
    }

    static String resident() {
        return TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    }

    static Response post(String token, String path, String body) {
        return as(token).body(body).post(path);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json").header("Accept-Language", "en");
    }

    static String guichetId(String code) {
        return given().get("/v1/guichets?limit=100").path("items.find { it.code == '" + code + "' }.id");
    }

    /** What the city was told of an appointment. */
    static List<?> told(EntityManager database, String id, String what) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id)
                .setParameter("type", "org.solidarites.appointment." + what + ".v1")
                .getResultList();
    }

    static Response cancel(String token, String id) {
        return post(token, "/v1/appointments/" + id + "/cancellation", "{}");
    }

    static Response move(String token, String id, String startsAt) {
        return post(token, "/v1/appointments/" + id + "/move", "{\"startsAt\": \"" + startsAt + "\"}");
    }

    static Response attend(String token, String id, boolean came) {
        return post(token, "/v1/appointments/" + id + "/attendance", "{\"came\": " + came + "}");
    }
}
