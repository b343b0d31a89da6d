package org.solidarites.guichet.opening;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpeningHoursApiTest {

    private static final String TOWN_HALL = "Mo-Fr 08:30-12:30,13:30-17:00; PH off; Sa 09:00-12:00 \"sur rendez-vous\"";

    @Test
    void tellsStateReasonCommentAndNextChange() {
        evaluate(
                        TOWN_HALL,
                        "2026-05-07T09:00:00+02:00", // a Thursday
                        "2026-05-08T09:00:00+02:00", // May 8th, a Friday
                        "2026-05-09T10:00:00+02:00",
                        "2026-05-10T10:00:00+02:00")
                .statusCode(200)
                .body("zone", equalTo("Europe/Paris"))
                .body("evaluations.state", contains("OPEN", "CLOSED", "UNKNOWN", "CLOSED"))
                .body("evaluations.reason", contains("REGULAR_HOURS", "PUBLIC_HOLIDAY", "NOT_CERTAIN", "OUTSIDE_HOURS"))
                .body("evaluations[0].at", equalTo("2026-05-07T07:00:00Z"))
                .body("evaluations[0].nextChange", equalTo("2026-05-07T10:30:00Z"))
                .body("evaluations[1].nextChange", equalTo("2026-05-09T07:00:00Z"))
                .body("evaluations[2].comment", equalTo("sur rendez-vous"));
    }

    @Test
    void knowsTheSchoolHolidaysOfNantesAndGuessesNone() {
        evaluate("SH Mo-Fr 10:00-18:00", "2026-02-16T11:00:00Z", "2026-02-13T11:00:00Z", "2031-02-17T11:00:00Z")
                .body("evaluations.state", contains("OPEN", "CLOSED", "UNKNOWN"))
                .body("evaluations[0].reason", equalTo("SCHOOL_HOLIDAY"))
                .body("evaluations[2].reason", equalTo("CALENDAR_NOT_KNOWN"));
    }

    @Test
    void leavesOutAChangeThatNeverComes() {
        evaluate("24/7", "2026-05-07T09:00:00Z")
                .body("evaluations[0].state", equalTo("OPEN"))
                .body("evaluations[0].nextChange", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "Lu-Ve 09:00-12:00,            opening-hours-local-name,        \"Lu\" at character 0",
        "Mo-Fr 9h-12h,                 opening-hours-no-time,           \"h\" at character 7",
        "Mo-Fr 09-12,                  opening-hours-no-time,           character 6",
        "Mo-Fr 09:00-12:75,            opening-hours-no-time,           \"75\" at character 15",
        "Mo-Fr 09:00-12:00 rdv,        opening-hours-unknown-word,      \"rdv\" at character 18",
        "Mo-Fr 09:00-12:00 & PH off,   opening-hours-unknown-character, character 18",
        "Mo-Fr 09:00-12:00 open \"rdv, opening-hours-open-comment,      character 23",
        "Mo 10:00,                     opening-hours-moment,            \"10\" at character 3",
        "Mo 10:00-16:00/01:30,         opening-hours-interval,          character 14",
        "Feb 30 off,                   opening-hours-no-date,           day 30 (character 4)",
        "week 54 Mo 10:00-12:00,       opening-hours-no-week,           character 5",
        "2028-2026 Mo 10:00-12:00,     opening-hours-reversed-range,    character 0",
        "09:00-12:00 Mo,               invalid-opening-hours,           character 12",
        "Jul 1-10 SH Mo SH off,        invalid-opening-hours,           character 15",
        ";,                            opening-hours-empty,             Mo-Fr",
    })
    void saysWhereAnExpressionIsWrongAndWhatWouldBeRight(String expression, String type, String detail) {
        evaluate(expression, "2026-05-07T09:00:00Z")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + type))
                .body("detail", containsString(detail))
                .body("errors[0].pointer", equalTo("#/expression"));
    }

    @Test
    void refusesInstantsSoFarApartThatTheyCostTooMuch() {
        evaluate(TOWN_HALL, "2026-05-07T09:00:00Z", "2036-05-08T09:00:00Z")
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:instants-too-far-apart"))
                .body("errors[0].pointer", equalTo("#/at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T12:00:00Z", "2100-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void refusesInstantsThatNobodyMeans(String instant) {
        evaluate(TOWN_HALL, "2026-05-07T09:00:00Z", instant)
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:instant-out-of-range"))
                .body("errors[0].pointer", equalTo("#/at/1"));
    }

    @Test
    void asksForOneToAHundredInstants() {
        evaluate(TOWN_HALL).statusCode(400).body("errors[0].pointer", equalTo("#/at"));
        evaluate(TOWN_HALL, Collections.nCopies(101, "2026-05-07T09:00:00Z").toArray(String[]::new))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/at"));
        evaluate(TOWN_HALL, Collections.nCopies(100, "2026-05-07T09:00:00Z").toArray(String[]::new))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "{},                                                           400",
        "{\"expression\": \"24/7\"},                                   400",
        "{\"expression\": \" \"; \"at\": [\"2026-05-07T09:00:00Z\"]},  400",
        "{\"expression\": \"24/7\"; \"at\": [null]},                   400",
        "{\"expression\": \"24/7\"; \"at\": [\"tomorrow\"]},           400",
        "{\"expression\": \"24/7\"; \"at\": \"2026-05-07T09:00:00Z\"}, 400",
        "[],                                                           400",
    })
    void refusesWhatIsNoRequest(String body, int status) {
        given().contentType("application/json")
                .body(body.replace(';', ','))
                .post("/v1/opening-hours/evaluations")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void isOpenToAllWithOrWithoutAToken() {
        for (String role : List.of("resident", "agent", "partner", "coordinator", "admin")) {
            given().auth()
                    .oauth2(TestTokens.user("somebody", role))
                    .contentType("application/json")
                    .body(Map.of("expression", TOWN_HALL, "at", List.of("2026-05-07T09:00:00Z")))
                    .post("/v1/opening-hours/evaluations")
                    .then()
                    .statusCode(200);
        }
    }

    private static ValidatableResponse evaluate(String expression, String... at) {
        return given().header("Accept-Language", "en")
                .contentType("application/json")
                .body(Map.of("expression", expression, "at", List.of(at)))
                .post("/v1/opening-hours/evaluations")
                .then();
    }
}
