package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuichetOpeningTest {

    private static final String MORNINGS = "\"openingHours\": \"Mo-Fr 09:00-12:00\",";
    private static final String THURSDAY_AT_TEN = "2026-01-15T10:00:00+01:00";

    @Test
    void findsWhatIsOpenThenAndSaysUntilWhen() {
        String code = enter("OPEN", MORNINGS);

        openAt(THURSDAY_AT_TEN, code)
                .then()
                .statusCode(200)
                .body("items[0].opening.state", equalTo("OPEN"))
                .body("items[0].opening.nextChange", equalTo("2026-01-15T11:00:00Z"));
        openAt("2026-01-15T12:00:00+01:00", code).then().statusCode(200).body("items", empty());
        openAt("2026-01-17T10:00:00+01:00", code).then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            |
            "openingHours": "Mo-Fr unknown \\"horaires à confirmer\\"", | horaires à confirmer
            """)
    void showsWhatMayBeOpenAsUnknown(String hours, String comment) {
        String code = enter("OPEN", hours == null ? "" : hours);

        openAt(THURSDAY_AT_TEN, code)
                .then()
                .body("items[0].opening.state", equalTo("UNKNOWN"))
                .body("items[0].opening.comment", comment == null ? nullValue() : equalTo(comment));
    }

    @Test
    void takesClosuresAndExceptionalOpeningsBeforeTheUsualHours() {
        String code = enter("OPEN", MORNINGS + """
                "openingExceptions": [{"from": "2026-01-15", "to": "2026-01-16", "reason": "travaux"},
                  {"from": "2026-01-17", "to": "2026-01-17", "hours": "10:00-16:00", "reason": "portes ouvertes"}],
                """);

        openAt(THURSDAY_AT_TEN, code).then().body("items", empty());
        openAt("2026-01-17T10:00:00+01:00", code)
                .then()
                .body("items[0].opening.state", equalTo("OPEN"))
                .body("items[0].opening.comment", equalTo("portes ouvertes"))
                .body("items[0].opening.reason", equalTo("EXCEPTIONAL_OPENING"));
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED", "CLOSED", "PLANNED"})
    void holdsAPlaceThatIsNotOpenToThePublicForClosed(String state) {
        String code =
                enter(state, MORNINGS + "\"announcedFor\": \"2028\", \"announcementSource\": \"conseil municipal\",");

        openAt(THURSDAY_AT_TEN, code).then().body("items", empty());
        given().get("/v1/guichets?q=" + code)
                .then()
                .body("items.opening.state", contains("CLOSED"))
                .body("items[0].opening.nextChange", nullValue());
    }

    @Test
    void saysOfEachPlaceWhetherItIsOpenNow() {
        String code = enter("OPEN", "\"openingHours\": \"24/7\",");

        given().get("/v1/guichets?q=" + code).then().body("items.opening.state", contains("OPEN"));
        given().get("/v1/guichets?openAt=now&q=" + code).then().body("items.opening.state", contains("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 400, invalid-input",
        "2026-01-15T10:00:00, 400, invalid-input",
        "1999-12-31T10:00:00Z, 422, instant-out-of-range",
        "+999999999-12-31T10:00:00Z, 422, instant-out-of-range"
    })
    void refusesAnInstantThatIsNone(String openAt, int status, String problem) {
        openAt(openAt, "ccas")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].parameter", equalTo("openAt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "openingHours": "Mo-Fr 09:00-12:00 wenn",  | #/details/openingHours
            "openingExceptions": [{"from": "2026-01-15", "to": "2026-01-15", "hours": "wenn", "reason": "a"}], | #/details/openingExceptions/0/hours
            """)
    void refusesHoursThatCanNotBeUnderstoodAndSaysWhere(String hours, String pointer) {
        Entries.enter(Entries.newCode(), Entries.details("OPEN", hours))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:opening-hours-unknown-word"))
                .body("detail", containsString("wenn"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static String enter(String state, String more) {
        String code = Entries.newCode();
        Entries.enter(code, Entries.details(state, more)).then().statusCode(201);
        return code;
    }

    private static Response openAt(String instant, String code) {
        return given().queryParam("openAt", instant).queryParam("q", code).get("/v1/guichets");
    }
}
