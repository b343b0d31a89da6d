package org.solidarites.longevity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_AGENT;
import static org.solidarites.longevity.CityOfTests.PARTNER;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanningTest {

    private static final String PROBLEM = "urn:solidarites:problem:";
    private static final String WEEKLY = ", \"recurrence\": {\"rule\": \"FREQ=WEEKLY;COUNT=4\"}";

    @Inject
    EntityManager database;

    @Test
    void drawsASeriesOnTheClockOfTheCity() {
        Response entered =
                enter(", \"recurrence\": {\"rule\": \"FREQ=WEEKLY;COUNT=4\", \"exceptions\": [\"2090-03-28\"]}");

        entered.then()
                .statusCode(201)
                .body("form", equalTo("SERIES"))
                .body("startsAt", equalTo("2090-03-14T10:00:00+01:00"))
                .body("endsAt", equalTo("2090-04-04T12:00:00+02:00"));
        given().get("/v1/activities/" + entered.path("id") + "/sessions")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3))
                .body(
                        "items.startsAt",
                        contains(
                                "2090-03-14T10:00:00+01:00", "2090-03-21T10:00:00+01:00", "2090-04-04T10:00:00+02:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"form\": \"SERIES\" | 422 | form-without-recurrence | #/recurrence",
                "\"form\": \"SINGLE\", \"recurrence\": {\"rule\": \"FREQ=DAILY;COUNT=2\"} | 422"
                        + " | recurrence-of-a-single-session | #/form",
                "\"recurrence\": {\"rule\": \"FREQ=WEEKLY\"} | 400 | invalid-input | #/recurrence/rule",
                "\"recurrence\": {\"rule\": \"every week\"} | 400 | invalid-input | #/recurrence/rule",
                "\"recurrence\": {\"rule\": \"FREQ=WEEKLY;COUNT=3;BYDAY=SU\"} | 422"
                        + " | recurrence-without-first-day | #/recurrence/rule",
                "\"recurrence\": {\"rule\": \"FREQ=DAILY;COUNT=201\"} | 422 | too-many-sessions | #/recurrence/rule",
                "\"recurrence\": {\"rule\": \"FREQ=WEEKLY;COUNT=200\"} | 422 | recurrence-too-long | #/recurrence/rule",
                "\"recurrence\": {\"rule\": \"FREQ=WEEKLY;COUNT=3\", \"exceptions\": [\"2090-03-15\"]} | 422"
                        + " | exception-without-session | #/recurrence/exceptions/0",
                "\"step\": 2 | 422 | step-without-path | #/path",
                "\"path\": \"numerique\" | 422 | step-without-path | #/step",
                "\"audience\": \"EVERYONE\", \"minimumAge\": 60 | 422 | minimum-age-of-carers | #/minimumAge",
                "\"roomId\": \"0197a3c0-0000-7000-8000-000000000001\" | 422 | unknown-room | #/roomId",
                "\"speakerIds\": [\"0197a3c0-0000-7000-8000-000000000001\"] | 422 | unknown-speaker | #/speakerIds",
                "\"presentation\": {\"tariffs\": [{\"amount\": 2}, {\"quotientUpTo\": 650, \"amount\": 1}]} | 422"
                        + " | tariffs-out-of-order | #/presentation/tariffs/0/quotientUpTo",
                "\"presentation\": {\"tariffs\": [{\"quotientUpTo\": 650, \"amount\": -1}, {\"amount\": 2}]} | 422"
                        + " | tariff-below-zero | #/presentation/tariffs/0/amount",
            })
    void refusesWhatCanNotBePlanned(String more, int status, String problem, String pointer) {
        enter(", " + more)
                .then()
                .statusCode(status)
                .body("type", equalTo(PROBLEM + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void showsWhatOneShouldKnowBefore() {
        enter("""
                , "path": "numerique", "step": 1, "presentation": {"description": "Allumer, régler.",
                 "level": "BEGINNER", "accessibility": ["WHEELCHAIR"], "transport": "Libellule, sur réservation",
                 "tariffs": [{"quotientUpTo": 650, "amount": 0}, {"amount": 2.5}]}""")
                .then()
                .statusCode(201)
                .body("free", equalTo(false))
                .body("step", equalTo(1))
                .body("presentation.tariffs[1].amount", equalTo(2.5f))
                .body("presentation.accessibility", contains("WHEELCHAIR"));
    }

    @Test
    void booksARoomOnce() {
        UUID room = room(CityOfTests.space(), 12);
        enter(WEEKLY + ", \"roomId\": \"" + room + "\"").then().statusCode(201);

        String overlapping = body(", \"roomId\": \"" + room + "\"").replace("2090-03-14T", "2090-03-21T");
        post(COORDINATOR, "/v1/activities", overlapping.replace("T10:00:00", "T11:59:59"))
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "room-taken"))
                .body("detail", containsString("21 March 2090 at 11:59"));
        post(
                        COORDINATOR,
                        "/v1/activities",
                        overlapping.replace("T12:00:00", "T13:00:00").replace("T10:00:00", "T12:00:00"))
                .then()
                .statusCode(201);
        enter(", \"roomId\": \"" + room(CityOfTests.space(), 11) + "\"")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "room-too-small"));
    }

    @Test
    void booksASpeakerOnceWhereverItIs() {
        UUID speaker = UUID.fromString(post(HOST_AGENT, "/v1/longevity/speakers", "{\"name\": \"Camille Exemple\"}")
                .path("id"));
        String led = ", \"speakerIds\": [\"" + speaker + "\"]";
        enter(led).then().statusCode(201);

        enter(led).then().statusCode(409).body("type", equalTo(PROBLEM + "speaker-taken"));
        get(PARTNER, "/v1/longevity/speakers").then().statusCode(403);
    }

    @Test
    void canNotBookARoomTwiceWhoeverTries() {
        UUID room = room(CityOfTests.space(), 12);
        String id = enter(", \"roomId\": \"" + room + "\"").path("id");
        String other = enter("").path("id");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "INSERT INTO session_booking SELECT other.id, taken.resource_id, taken.starts_at,"
                                                + " taken.ends_at FROM session_booking taken, activity_session other"
                                                + " WHERE taken.resource_id = :room AND other.activity_id = :other")
                                .setParameter("room", room)
                                .setParameter("other", UUID.fromString(other))
                                .executeUpdate()))
                .hasStackTraceContaining("session_booking_once");
        assertThat(id).isNotEqualTo(other);
    }

    @Test
    void tellsEverybodyRegisteredWhenASessionMovesOrDoesNotTakePlace() {
        UUID room = room(CityOfTests.space(), 12);
        String id = enter(WEEKLY + ", \"roomId\": \"" + room + "\"").path("id");
        UUID odette = registered(PARTNER, UUID.fromString(id), "Odette");
        String sessions = "/v1/activities/" + id + "/sessions";
        List<String> all = given().get(sessions).path("items.id");

        post(HOST_AGENT, sessions + "/" + all.get(1) + "/move", """
                {"startsAt": "2090-03-22T14:00:00+01:00", "endsAt": "2090-03-22T16:00:00+01:00"}""")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2090-03-22T14:00:00+01:00"));
        post(HOST_AGENT, sessions + "/" + all.get(0) + "/cancellation", "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelledFor", equalTo("Travaux"));

        given().get("/v1/activities/" + id).then().body("startsAt", equalTo("2090-03-22T14:00:00+01:00"));
        String changed = "org.solidarites.registration.session-changed.v1{\"registrationId\":\"" + odette
                + "\",\"activityId\":\"" + id + "\",\"sessionId\":\"";
        assertThat(told(odette))
                .containsExactly(
                        changed + all.get(1) + "\",\"change\":\"MOVED\"}",
                        changed + all.get(0) + "\",\"change\":\"CANCELLED\"}");
        enter(", \"roomId\": \"" + room + "\"").then().statusCode(201);
        post(HOST_AGENT, sessions + "/" + all.get(0) + "/cancellation", "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "session-cancelled"));
        post(OTHER_AGENT, sessions + "/" + all.get(2) + "/cancellation", "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(403);
        post(COORDINATOR, sessions + "/" + UUID.randomUUID() + "/cancellation", "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(404)
                .body("type", equalTo(PROBLEM + "session-not-found"));
    }

    @Test
    void movesASessionOnlyToWhereItIsFree() {
        UUID room = room(CityOfTests.space(), 12);
        String id = enter(WEEKLY + ", \"roomId\": \"" + room + "\"").path("id");
        post(
                        COORDINATOR,
                        "/v1/activities",
                        body(", \"roomId\": \"" + room + "\"").replace("2090-03-14T", "2090-03-15T"))
                .then()
                .statusCode(201);
        String sessions = "/v1/activities/" + id + "/sessions";
        String first = given().get(sessions).path("items[0].id");

        move(sessions, first, "2090-03-21T11:00:00+01:00", "2090-03-21T13:00:00+01:00")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "sessions-overlap"))
                .body("detail", containsString("21 March 2090 at 10:00"))
                .body("errors[0].pointer", equalTo("#/startsAt"));
        move(sessions, first, "2090-03-15T11:00:00+01:00", "2090-03-15T13:00:00+01:00")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "room-taken"))
                .body("errors[0].pointer", equalTo("#/startsAt"));
        move(sessions, first, "2090-03-14T11:00:00+01:00", "2090-03-14T13:00:00+01:00")
                .then()
                .statusCode(200);
    }

    private static Response move(String sessions, String session, String start, String end) {
        return post(
                HOST_AGENT,
                sessions + "/" + session + "/move",
                "{\"startsAt\": \"" + start + "\", \"endsAt\": \"" + end + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=%2B999999999-12-31T10:00:00Z",
                "from=-0001-01-01T00:00:00Z",
                "to=-999999999-12-31T10:00:00Z",
                "to=tomorrow"
            })
    void looksForNothingBeyondTheCalendar(String query) {
        for (String list : List.of("/v1/longevity/sessions?", "/v1/activities?")) {
            given().get(list + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(query.replaceFirst("=.*", "")));
        }
    }

    @Test
    void endsEveryRegistrationWhenItDoesNotTakePlace() {
        String id = enter("").path("id");
        UUID odette = registered(PARTNER, UUID.fromString(id), "Odette");
        String session = given().get("/v1/activities/" + id + "/sessions").path("items[0].id");
        post(
                        COORDINATOR,
                        "/v1/activities/" + id + "/sessions/" + session + "/cancellation",
                        "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "last-session"));

        post(COORDINATOR, "/v1/activities/" + id + "/cancellation", "{\"reason\": \"Travaux\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        get(PARTNER, "/v1/registrations/" + odette)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("endReason", equalTo("ACTIVITY_CANCELLED"));
        for (Response late : List.of(
                register(PARTNER, UUID.fromString(id), registration("Germaine")),
                post(COORDINATOR, "/v1/activities/" + id + "/cancellation", "{\"reason\": \"Travaux\"}"))) {
            late.then().statusCode(409).body("type", equalTo(PROBLEM + "activity-cancelled"));
        }
        assertThat(told(UUID.fromString(id)))
                .contains("org.solidarites.activity.cancelled.v1{\"activityId\":\"" + id + "\"}");
    }

    @Test
    void takesNoRegistrationsWhereOneJustComes() {
        UUID id = UUID.fromString(enter(", \"form\": \"DROP_IN\"" + WEEKLY).path("id"));

        register(PARTNER, id, registration("Odette"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "registration-not-needed"));
    }

    @Test
    void isForEverybodyWhereItSaysSo() {
        UUID id = UUID.fromString(enter(", \"audience\": \"EVERYONE\"").path("id"));

        register(PARTNER, id, registration("Jeune").replace("1950-05-12", "2015-05-12"))
                .then()
                .statusCode(201);
    }

    @Test
    void givesNewPlacesToThoseWhoWait() {
        UUID id = UUID.fromString(enter("").path("id"));
        put(id, 1).then().statusCode(200);
        registered(PARTNER, id, "Odette");
        UUID waiting = registered(PARTNER, id, "Germaine");

        put(id, 2).then().statusCode(200).body("placesLeft", equalTo(0));

        get(PARTNER, "/v1/registrations/" + waiting).then().body("state", equalTo("OFFERED"));
        put(id, 1).then().statusCode(409).body("type", equalTo(PROBLEM + "capacity-below-places-taken"));
    }

    @Test
    void findsSessionsInOrderOfTime() {
        UUID space = CityOfTests.space("""
                {"name": "Espace d'essai", "quartier": "nantes-nord", "state": "OPEN", "openedOn": "2024-06",
                 "source": "test"}""");
        String id = post(
                        COORDINATOR,
                        "/v1/activities",
                        body(WEEKLY).replace(CityOfTests.space().toString(), space.toString()))
                .path("id");

        given().get("/v1/longevity/sessions?limit=2&from=2090-03-15T00:00:00Z&to=2090-03-29T00:00:00Z&space=" + space)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.session.number", contains(2, 3))
                .body("items[0].activity.id", equalTo(id))
                .body("items[0].activity.placesLeft", equalTo(12));
        given().get("/v1/longevity/sessions?kind=RESPITE&space=" + space).then().body("items", hasSize(0));
        given().get("/v1/longevity/sessions?to=later")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
    }

    @Test
    void findsRespiteForTheCarerAtTheSameHour() {
        UUID space = CityOfTests.space("""
                {"name": "Espace d'essai", "quartier": "nantes-nord", "state": "OPEN", "openedOn": "2024-06",
                 "source": "test"}""");
        String id = enterAt(space, WEEKLY);
        String beside = enterAt(space, ", \"audience\": \"CARERS\"");
        enterAt(CityOfTests.space(), ", \"audience\": \"CARERS\"");

        given().get("/v1/activities/" + id + "/respite")
                .then()
                .statusCode(200)
                .body("items.activity.id", contains(beside));
        given().get("/v1/activities/" + UUID.randomUUID() + "/respite").then().statusCode(404);
    }

    private static String enterAt(UUID space, String more) {
        return post(
                        COORDINATOR,
                        "/v1/activities",
                        body(more).replace(CityOfTests.space().toString(), space.toString()))
                .path("id");
    }

    private List<String> told(UUID aggregate) {
        return database
                .createNativeQuery(
                        "SELECT type || payload FROM outbox_event WHERE aggregate_id = :id"
                                + " AND type NOT LIKE '%confirmed.v1' ORDER BY \"timestamp\"",
                        String.class)
                .setParameter("id", aggregate.toString())
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    private static UUID room(UUID space, int capacity) {
        return UUID.fromString(
                post(COORDINATOR, "/v1/senior-spaces/" + space + "/rooms", """
                        {"name": "Salle %s", "capacity": %d}""".formatted(UUID.randomUUID(), capacity))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static Response put(UUID activity, int capacity) {
        return given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body("{\"capacity\": " + capacity + "}")
                .put("/v1/activities/" + activity + "/capacity");
    }

    private static Response enter(String more) {
        return post(COORDINATOR, "/v1/activities", body(more));
    }

    private static String body(String more) {
        return """
                {"spaceId": "%s", "title": "Premiers pas sur tablette", "kind": "DIGITAL_WORKSHOP",
                 "startsAt": "2090-03-14T10:00:00+01:00", "endsAt": "2090-03-14T12:00:00+01:00", "capacity": 12%s}""".formatted(CityOfTests.space(), more);
    }
}
