package org.solidarites.longevity.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgeFriendlyPlanTest {

    private static final String PLAN = "/v1/longevity/plan";
    private static final String BODY = """
            {"title": "Longévité : ouvrons les possibles", "startsOn": "2026-01-01", "endsOn": "2028-12-31",
             "source": "feuille de route, décembre 2021",
             "ambitions": [{"code": "chez-soi", "title": "Faciliter le vivre « chez soi »"}],
             "actions": [{"code": "espaces-seniors", "ambition": "chez-soi", "domain": "SOCIAL_PARTICIPATION",
               "title": "Un espace seniors dans chaque quartier", "owner": "Maison de la longévité",
               "steps": [{"title": "Ouvrir aux Dervallières", "dueOn": "2024-06-30", "doneOn": "2024-06-15"}]}],
             "indicators": [{"code": "quartiers-couverts", "domain": "SOCIAL_PARTICIPATION",
               "title": "Quartiers qui ont un espace seniors", "unit": "quartiers",
               "measurements": [{"on": "2024-07-01", "value": 1, "source": "/v1/indicators/longevity"}]}],
             "voices": [{"domain": "TRANSPORTATION", "on": "2025-01-15", "where": "Instance de gouvernance ouverte",
               "said": "Développer la mobilité solidaire.", "answer": null, "actions": ["espaces-seniors"]}]}""";

    @Test
    void isPublishedVersionByVersion() {
        int version = publish(present(), BODY).then().statusCode(200).extract().path("version");

        given().get(PLAN)
                .then()
                .statusCode(200)
                .header("ETag", "\"" + version + "\"")
                .body("plan.actions[0].steps[0].doneOn", equalTo("2024-06-15"))
                .body("plan.indicators[0].measurements[0].value", equalTo(1))
                .body("plan.voices[0].said", equalTo("Développer la mobilité solidaire."))
                .body("plan.voices[0].actions[0]", equalTo("espaces-seniors"))
                .body("license", startsWith("https://creativecommons.org/"));
        publish("\"" + version + "\"", BODY.replace("2028", "2029")).then().statusCode(200);
        given().get(PLAN + "/versions/" + version).then().body("plan.endsOn", equalTo("2028-12-31"));
        publish("\"" + version + "\"", BODY).then().statusCode(412);
        publish(null, BODY).then().statusCode(428);
        given().get(PLAN + "/versions/999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:plan-not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028-12-31 | 2025-12-31 | plan-ends-before-start | #/endsOn",
                "\"ambition\": \"chez-soi\" | \"ambition\": \"nowhere\" | unknown-ambition | #/actions/0/ambition",
                "\"actions\": [\"espaces-seniors\"] | \"actions\": [\"nothing\"] | unknown-action | #/voices/0/actions/0",
                "\"on\": \"2025-01-15\" | \"on\": \"2999-01-01\" | plan-date-in-the-future | #/voices/0/on",
                "\"code\": \"chez-soi\" | \"code\": \"chez-soi\", \"title\": \"Deux fois\"}, {\"code\": \"chez-soi\""
                        + " | plan-code-twice | #/ambitions/1/code",
                "\"doneOn\": \"2024-06-15\" | \"doneOn\": \"2999-01-01\" | plan-date-in-the-future"
                        + " | #/actions/0/steps/0/doneOn",
                "\"on\": \"2024-07-01\" | \"on\": \"2999-01-01\" | plan-date-in-the-future"
                        + " | #/indicators/0/measurements/0/on",
            })
    void refusesWhatContradictsItself(String right, String wrong, String problem, String pointer) {
        publish(present(), BODY.replace(right, wrong))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999", "1e-99999", "1234567890123456", "0.1234567"})
    void measuresByNumbersThatOneCanWrite(String value) {
        publish(present(), BODY.replace("\"value\": 1,", "\"value\": " + value + ","))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/indicators/0/measurements/0/value"));
    }

    @Test
    void isPublishedByCoordinatorsOnly() {
        given().auth()
                .oauth2(HOST_AGENT)
                .contentType("application/json")
                .body(BODY)
                .put(PLAN)
                .then()
                .statusCode(403);
    }

    private static String present() {
        Response latest = given().get(PLAN);
        return latest.statusCode() == 404 ? null : latest.header("ETag");
    }

    private static Response publish(String version, String body) {
        var request = given().auth().oauth2(COORDINATOR).contentType("application/json");
        return (version == null ? request : request.header("If-Match", version))
                .body(body)
                .put(PLAN);
    }
}
