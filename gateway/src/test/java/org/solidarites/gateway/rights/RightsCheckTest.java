package org.solidarites.gateway.rights;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.IsProblem;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class RightsCheckTest {

    private static final String PATH = "/v1/rights-check";
    private static final String HOUSEHOLD = "\"household\": {\"adults\": [{\"birthDate\": \"2003-05-14\"}]}";

    @Test
    void givesWhatThereIsAndNamesWhatIsMissing() {
        ask("{" + HOUSEHOLD + "}")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("aids.aids[0].code", equalTo("carte-blanche"))
                .body("aids.aids[0].links.rel", contains("apply", "refer"))
                .body("food.groceries.grocery", contains("epicerie-sociale-breil"))
                .body("toBring.code", contains("identity"))
                .body("activities", nullValue())
                .body("desks.items.code", contains("ccas"))
                .body("desks.items[0].firstSlot", nullValue())
                .body("missing.part", containsInAnyOrder("activities", "firstSlots"))
                .body("missing.find { it.part == 'firstSlots' }.reason", equalTo("AWAY"))
                .body("missing.find { it.part == 'activities' }.reason", equalTo("AWAY"));
    }

    @Test
    void doesNotWaitLongerThanItsBudget() {
        ask("{\"household\": {\"adults\": [{\"birthDate\": \"2003-05-14\"}], \"commune\": \"forget\"}}")
                .then()
                .statusCode(200)
                .body("aids", nullValue())
                .body("missing.find { it.part == 'aids' }.reason", equalTo("LATE"))
                .body("food.caisse.caisse", equalTo("nantes"));
    }

    @Test
    void refusesAHouseholdInTheWordsOfAidService() {
        ask("{\"household\": {\"commune\": \"refuse\"}}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:guichet-closed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|#/household",
                "{\"household\": []}|#/household",
                "{\"household\": {}, \"on\": \"tomorrow\"}|#/on",
                "{\"household\": {}, \"on\": 1}|#/on",
                "{\"household\": {}, \"near\": \"47,1\"}|#/near",
                "{\"household\": {}, \"near\": {\"lat\": 91, \"lon\": 0}}|#/near/lat",
                "{\"household\": {}, \"near\": {\"lat\": 47}}|#/near/lon",
                "{\"household\": {}, \"near\": {\"lat\": 47, \"lon\": 1, \"alt\": 2}}|#/near/alt",
                "{\"household\": {}, \"quartier\": \"nowhere\"}|#/quartier",
                "{\"household\": {}, \"carer\": \"yes\"}|#/carer",
                "{\"household\": {}, \"name\": \"Awa\"}|#/name"
            })
    void namesWhatItCanNotRead(String question, String pointer) {
        ask(question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:invalid-input"))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", notNullValue());
    }

    @Test
    void namesEveryFaultAtOnce() {
        ask("{\"on\": \"soon\", \"carer\": 1}")
                .then()
                .body("errors.pointer", containsInAnyOrder("#/household", "#/on", "#/carer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"household\"",
                "{\"household\":",
                "/* x */ {\"household\": {}}",
                "{\"household\": {}} {}",
                "{\"household\": {}, \"household\": {}}"
            })
    void refusesWhatIsNoObject(String body) {
        ask(body).then().statusCode(400).body("type", equalTo("urn:solidarites:problem:malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=", "cursor=1", "cursor"})
    void hasNoParameters(String query) {
        given().contentType("application/json")
                .body("{" + HOUSEHOLD + "}")
                .post(PATH + "?" + query)
                .then()
                .spec(IsProblem.of(400, "invalid-input"))
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void takesOnlyQuestionsInJsonAndOfSomeLength() {
        given().get(PATH).then().statusCode(405).header("Allow", "POST");
        given().contentType("text/plain").body("{}").post(PATH).then().statusCode(415);
        ask("{\"household\": {\"commune\": \"" + "x".repeat(70_000) + "\"}}")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|406",
                "text/html, application/xml;q=0.9|406",
                "application/json;q=0, text/csv|406",
                "application/problem+json|406",
                "APPLICATION/JSON|200",
                "text/csv, application/json;q=0.1|200",
                "text/csv, */*;q=0.1|200",
                "application/*|200"
            })
    void answersInJsonToThoseWhoTakeIt(String accepted, int status) {
        Response answer = given().contentType("application/json")
                .accept(accepted)
                .body("{" + HOUSEHOLD + "}")
                .post(PATH);

        if (status == 406) {
            answer.then().spec(IsProblem.of(406, "not-acceptable"));
        } else {
            answer.then().statusCode(status).contentType("application/json");
        }
    }

    @Test
    void speaksTheLanguageOfTheOneWhoAsks() {
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body("{}")
                .post(PATH)
                .then()
                .body("errors.detail", hasItems("must be an object"));
    }

    private static Response ask(String question) {
        return given().contentType("application/json").body(question).post(PATH);
    }
}
