package org.solidarites.guichet.agenda;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgendaApiTest {

    private static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    /** Where no other test enters motives and hours: what is new comes last in a list, and a page ends at a hundred. */
    private static final String DESK = "desk-" + UUID.randomUUID();

    private static final String AGENT = TestTokens.agent("agenda-agent", DESK);
    private static final String ELSEWHERE = TestTokens.agent("agenda-elsewhere", "bellevue");
    private static final String ABSENCE =
            "{\"startsAt\": \"2026-02-16T00:00:00+01:00\", \"endsAt\": \"2026-02-21T00:00:00+01:00\"}";

    private static String deskId;

    @BeforeEach
    void aDeskOfItsOwn() {
        if (deskId == null) {
            deskId = post(COORDINATOR, "/v1/guichets", """
                            {"code": "%s", "details": {"name": "Guichet d'essai", "kind": "GUICHET",
                             "quartier": "malakoff-saint-donatien", "state": "OPEN", "source": "test"}}""".formatted(DESK))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @Test
    void offersAMotiveOnTheTermsThatAreUsual() {
        post(AGENT, motives(), motive(newCode(), ""))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("guichet", equalTo(DESK))
                .body("durationMinutes", equalTo(30))
                .body("earliestMinutes", equalTo(30))
                .body("latestMinutes", equalTo(129_600))
                .body("places", nullValue())
                .body("active", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "durationMinutes": 4                              | 400 | invalid-input         | #/details/durationMinutes
            , "earliestMinutes": 29                             | 400 | invalid-input         | #/details/earliestMinutes
            , "latestMinutes": 525601                           | 400 | invalid-input         | #/details/latestMinutes
            , "places": 1                                       | 400 | invalid-input         | #/details/places
            , "unheardOf": 1                                    | 400 | invalid-input         | #/details/unheardOf
            , "earliestMinutes": 1440, "latestMinutes": 1440    | 422 | motive-delays-crossed | #/details/latestMinutes
            """)
    void refusesTermsThatAreNone(String terms, int status, String problem, String pointer) {
        post(AGENT, motives(), motive(newCode(), terms))
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesAGroupAtHomeAndACodeThatIsTaken() {
        String code = newCode();
        post(AGENT, motives(), motive(code, ", \"places\": 8").replace("OFFICE", "HOME"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:collective-at-home"));
        post(AGENT, motives(), motive(code, "")).then().statusCode(201);
        post(AGENT, motives(), motive(code, ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:motive-code-taken"));
    }

    @Test
    void changesAMotiveFromItsPresentVersion() {
        String path =
                motives() + "/" + post(AGENT, motives(), motive(newCode(), "")).path("id");
        String details = "{\"name\": \"Other\", \"place\": \"PHONE\", \"audience\": \"AGENTS\", \"active\": false}";

        as(AGENT).body(details).put(path).then().statusCode(428);
        as(AGENT).header("If-Match", "\"7\"").body(details).put(path).then().statusCode(412);
        as(ELSEWHERE).header("If-Match", "\"0\"").body(details).put(path).then().statusCode(403);
        as(AGENT)
                .header("If-Match", "\"0\"")
                .body(details)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("place", equalTo("PHONE"));
        given().get(path).then().statusCode(404);
        given().get(motives() + "?limit=100").then().body("items.name", not(hasItem("Other")));
        as(COORDINATOR).get(path).then().statusCode(200);
        as(AGENT)
                .get("/v1/guichets/" + guichetId("bellevue") + path.substring(path.indexOf("/motives")))
                .then()
                .statusCode(404);
    }

    @Test
    void entersAnAgentsHoursAndRemovesThem() {
        String id = post(AGENT, ranges(), range("FREQ=WEEKLY;BYDAY=MO,TH"))
                .then()
                .statusCode(201)
                .body("agent", equalTo("agenda-agent"))
                .body("startsAt", equalTo("09:00:00"))
                .extract()
                .path("id");

        as(AGENT).get(ranges() + "?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        as(ELSEWHERE).get(ranges()).then().statusCode(403);
        as(TestTokens.agent("colleague", DESK))
                .delete(ranges() + "/" + id)
                .then()
                .statusCode(403);
        as(ELSEWHERE)
                .delete("/v1/guichets/" + guichetId("bellevue") + "/agent-ranges/" + id)
                .then()
                .statusCode(404);
        as(AGENT).delete(ranges() + "/" + id).then().statusCode(204);
        as(AGENT).delete(ranges() + "/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=TU", "every monday", "FREQ=WEEKLY;COUNT=0"})
    void refusesARuleThatIsNone(String rule) {
        post(AGENT, ranges(), range(rule))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:recurrence-unreadable"))
                .body("errors[0].pointer", equalTo("#/rule"));
    }

    @Test
    void refusesHoursThatAreNone() {
        post(AGENT, ranges(), range("FREQ=DAILY").replace("\"12:30\"", "\"09:00\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:hours-crossed"));
        post(AGENT, ranges(), range("FREQ=DAILY").replaceAll("\\[.*]", "[\"" + UUID.randomUUID() + "\"]"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:unknown-motive"))
                .body("errors[0].pointer", equalTo("#/motives"));
        post(COORDINATOR, ranges(), range("FREQ=DAILY"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:agent-missing"))
                .body("errors[0].pointer", equalTo("#/agent"));
        as(COORDINATOR)
                .get("/v1/agent-absences")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:agent-missing"))
                .body("errors[0].parameter", equalTo("agent"));
        post(AGENT, ranges(), range("FREQ=DAILY").replace("{", "{\"agent\": \"somebody-else\", "))
                .then()
                .statusCode(403);
    }

    @Test
    void keepsAnAgentsAbsencesToTheAgent() {
        String id = post(AGENT, "/v1/agent-absences", ABSENCE)
                .then()
                .statusCode(201)
                .body("startsAt", equalTo("2026-02-16T00:00:00+01:00"))
                .extract()
                .path("id");

        as(AGENT).get("/v1/agent-absences?limit=100").then().body("items.id", hasItem(id));
        as(COORDINATOR)
                .get("/v1/agent-absences?limit=100&agent=agenda-agent")
                .then()
                .body("items.id", hasItem(id));
        as(ELSEWHERE).get("/v1/agent-absences?agent=agenda-agent").then().statusCode(403);
        as(ELSEWHERE)
                .delete("/v1/agent-absences/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:absence-not-found"));
        as(AGENT).delete("/v1/agent-absences/" + id).then().statusCode(204);
        post(AGENT, "/v1/agent-absences", ABSENCE.replace("02-21", "02-16"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:hours-crossed"));
    }

    @ParameterizedTest
    @CsvSource({"resident", "partner", "instructor", "committee", "finance", "admin"})
    void isWrittenByAgentsAndCoordinatorsOnly(String role) {
        String token = TestTokens.user("somebody", role);

        post(token, motives(), motive(newCode(), "")).then().statusCode(403);
        post(token, ranges(), range("FREQ=DAILY")).then().statusCode(403);
        as(token).get(ranges()).then().statusCode(403);
        post(token, "/v1/agent-absences", ABSENCE).then().statusCode(403);
        as(token).get("/v1/agent-absences").then().statusCode(403);
        as(token).delete("/v1/agent-absences/" + UUID.randomUUID()).then().statusCode(403);
        post(ELSEWHERE, motives(), motive(newCode(), "")).then().statusCode(403);
    }

    private static String newCode() {
        return "motive-" + UUID.randomUUID();
    }

    private static String motive(String code, String terms) {
        return """
                {"code": "%s", "details": {"name": "Demande d'aide", "place": "OFFICE", "audience": "EVERYONE" %s}}""".formatted(code, terms);
    }

    private static String range(String rule) {
        String motive = post(AGENT, motives(), motive(newCode(), "")).path("id");
        return """
                {"firstDay": "2026-01-05", "startsAt": "09:00", "endsAt": "12:30", "rule": "%s", "motives": ["%s"]}""".formatted(rule, motive);
    }

    private static String motives() {
        return "/v1/guichets/" + deskId + "/motives";
    }

    private static String ranges() {
        return "/v1/guichets/" + deskId + "/agent-ranges";
    }

    private static String guichetId(String code) {
        return given().get("/v1/guichets?limit=100").path("items.find { it.code == '" + code + "' }.id");
    }

    private static Response post(String token, String path, String body) {
        return as(token).body(body).post(path);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
