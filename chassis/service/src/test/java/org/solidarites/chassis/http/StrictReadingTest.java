package org.solidarites.chassis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StrictReadingTest {

    @Test
    void takesEachSortOfValueAsItIsWritten() {
        post("""
                {"text": "a", "on": "2026-01-15", "at": "2026-01-15T10:00:00Z", "lines": [{"word": "one", "number": 1}],
                 "sorts": {"flag": true, "whole": -3, "large": 5000000000, "number": 1.5e3, "amount": 12.50,
                   "id": "7f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e", "colour": "RED", "hour": "09:30", "month": "2026-01",
                   "moment": "2026-01-15T10:00:00+01:00", "list": [], "words": ["", "b"], "byName": {"x": 1}, "free": {}}}
                """).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag|1|must be true or false|doit être true ou false",
                "flag|\"true\"|must be true or false|doit être true ou false",
                "flag|\"\"|must be true or false|doit être true ou false",
                "whole|2032.9|must be a whole number|doit être un nombre entier",
                "whole|\"2031\"|must be a whole number|doit être un nombre entier",
                "whole|true|must be a whole number|doit être un nombre entier",
                "whole|[1]|must be a whole number|doit être un nombre entier",
                "whole|1e400|must be a whole number|doit être un nombre entier",
                "whole|3000000000|must be from -2147483648 to 2147483647|doit être compris entre -2147483648 et 2147483647",
                "large|9223372036854775808|must be from -9223372036854775808 to 9223372036854775807|9223372036854775807",
                "large|\"\"|must be a whole number|doit être un nombre entier",
                "number|\"500\"|must be a number|doit être un nombre",
                "number|\" \"|must be a number|doit être un nombre",
                "number|[]|must be a number|doit être un nombre",
                "amount|\"500\"|must be a number|doit être un nombre",
                "amount|\"\"|must be a number|doit être un nombre",
                "amount|{}|must be a number|doit être un nombre",
                "amount|0.005|at most two decimals|au plus deux décimales",
                "id|\"\"|must be a UUID|doit être un UUID",
                "id|7|must be a UUID|doit être un UUID",
                "id|\" 7f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e\"|must be a UUID|doit être un UUID",
                "colour|1|must be one of RED, GREEN|doit être l'une des valeurs RED, GREEN",
                "colour|\"1\"|must be one of RED, GREEN|doit être l'une des valeurs RED, GREEN",
                "colour|\"\"|must be one of RED, GREEN|doit être l'une des valeurs RED, GREEN",
                "colour|\" RED\"|must be one of RED, GREEN|doit être l'une des valeurs RED, GREEN",
                "colour|\"RED \"|must be one of RED, GREEN|doit être l'une des valeurs RED, GREEN",
                "hour|930|must be a time of day|doit être une heure",
                "hour|[9,30]|must be a time of day|doit être une heure",
                "month|202601|must be a month|doit être un mois",
                "month|\"2026-13\"|must be a month|doit être un mois",
                "month|\"+12026-01\"|must be in a year from 0000 to 9999|9999",
                "moment|20800|must be a date and time|doit être une date et une heure",
                "list|7|must be a list|doit être une liste",
                "list|\"\"|must be a list|doit être une liste",
                "words|[1]|must be a text|doit être un texte",
                "byName|[]|must be an object|doit être un objet",
            })
    void guessesNoValueFromAnother(String field, String value, String english, String french) {
        String pointer = "#/sorts/" + field + (field.equals("words") ? "/0" : "");
        String body = "{\"text\": \"a\", \"sorts\": {\"%s\": %s}}".formatted(field, value);
        in("en", body).then().statusCode(400).body("type", equalTo("urn:solidarites:problem:invalid-input"));
        in("en", body)
                .then()
                .body("errors.pointer", contains(pointer))
                .body("errors.detail[0]", containsString(english));
        in("fr", body).then().body("errors.detail[0]", containsString(french));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|1|must be a text",
                "text|true|must be a text",
                "on|1990|must be a date, such as 2026-01-15",
                "on|[1990,1,1]|must be a date, such as 2026-01-15",
                "on|\"1990-01-01T00:00:00Z\"|must be a date, such as 2026-01-15",
                "on|\"\"|must be a date, such as 2026-01-15",
                "on|\"20800\"|must be a date, such as 2026-01-15",
                "on|\"2026-02-30\"|must be a date, such as 2026-01-15",
                "at|1700000000|must be a date and time",
                "at|\"1700000000\"|must be a date and time",
                "at|1.5|must be a date and time",
                "at|\"2026-12-31T10:00Z\"|must be a date and time",
                "at|\"2026-12-31T24:00:00Z\"|must be a date and time",
                "at|\"2026-12-31T23:59:60Z\"|must be a date and time",
                "sorts|[]|must be an object",
                "sorts|\"\"|must be an object",
                "lines|{}|must be a list",
            })
    void saysWhatEachFieldShouldBe(String field, String value, String right) {
        in(
                        "en",
                        "{\"text\": \"a\", \"%s\": %s}"
                                .formatted(field, value)
                                .replace("\"text\": \"a\", \"text\"", "\"text\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/" + field))
                .body("errors.detail[0]", containsString(right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text': 'a', 'text': 'b'}|#/text|stands twice|figure deux fois",
                "{'text': 'a', 'lines': [{}, {'number': 1, 'number': 1}]}|#/lines/1/number|stands twice|figure deux fois",
                "{'text': 'a', 'sorts': {'free': {'a/b~c': 1, 'a/b~c': 1}}}|#/sorts/free/a~1b~0c|stands twice|figure deux",
                "{'text': 'a', 'sorts': {'number': NaN}}|#/sorts/number|NaN and Infinity|NaN et Infinity",
                "{'text': 'a', 'sorts': {'amount': -Infinity}}|#/sorts/amount|NaN and Infinity|NaN et Infinity",
                "{'text': 'a', 'lines': [{'number': NaN}]}|#/lines/0/number|NaN and Infinity|NaN et Infinity",
                "NaN|#|NaN and Infinity|NaN et Infinity",
                "{'text': 'a'} NaN|#|NaN and Infinity|NaN et Infinity",
            })
    void namesTheFieldThatIsNoJson(String body, String pointer, String english, String french) {
        String sent = body.replace('\'', '"');
        in("en", sent)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:malformed-request"))
                .body("detail", containsString(english))
                .body("errors.pointer", contains(pointer))
                .body("errors.detail[0]", containsString(english));
        in("fr", sent).then().body("detail", containsString(french));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text': 'a'}{'text': 'b'}|something follows the end of the document, at line 1, column",
                "{'text': 'a'} 1|something follows the end of the document, at line 1, column",
                "{'text': 'a'}xyz|not JSON at line 1, column",
                "{'text': 'a'}}|not JSON at line 1, column",
                "{'text': 'a',}|not JSON at line 1, column",
            })
    void takesOneDocumentAndNoMore(String body, String reason) {
        in("en", body.replace('\'', '"'))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:malformed-request"))
                .body("detail", containsString(reason));
        post("{\"text\": \"a\"} \n\n").then().statusCode(201);
    }

    @Test
    void saysWhichLimitWasPassedAndWithinWhat() {
        String digits = "1".repeat(5000);
        in("en", "{\"text\": \"a\", \"sorts\": {\"number\": " + digits + "}}")
                .then()
                .statusCode(400)
                .body("detail", containsString("a number has too many digits"))
                .body("errors.pointer", contains("#/sorts"));
        in("en", "{\"text\": \"a\", \"sorts\": {\"free\": " + "[".repeat(4000) + "]".repeat(4000) + "}}")
                .then()
                .statusCode(400)
                .body("detail", containsString("nested too deep"));
        in("en", "{\"text\": \"a\", \"" + "n".repeat(60_000) + "\": 1}")
                .then()
                .statusCode(400)
                .body("detail", containsString("the name of a field is too long"));
        in("en", "{\"text\": \"a\", \"sorts\": {\"amount\": 1e999999999}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/sorts/amount"))
                .body("errors.detail[0]", containsString("16 digits"));
    }

    @Test
    void namesTheTextWithACharacterThatItCanNotHave() {
        in("en", "{\"text\": \"a\", \"lines\": [{\"word\": \"\\u0000\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/lines/0/word"))
                .body("errors.detail[0]", containsString("U+0000"));
        in("en", "{\"text\": \"a\", \"lines\": [{\"word\": \"\u0000\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/lines/0/word"))
                .body("detail", containsString("control character"));
        latin("{\"text\": \"a\", \"lines\": [{\"word\": \"é\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/lines/0/word"))
                .body("detail", containsString("not UTF-8 at line 1, column"));
        latin("{\"text\": \"a\", \"é\": 1}").then().statusCode(400);
        latin("\u0000\u0000\u0000{\u0000\u0011\u0000\u0000")
                .then()
                .statusCode(400)
                .body("detail", containsString("not JSON"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|#|must be an object",
                "7|#|must be an object",
                "\"\"|#|must be an object",
                "{\"text\": \"a\", \"a/b~c\": 1}|#/a~1b~0c|unknown field",
                "{\"text\": \"a\", \"é %\": 1}|#/%C3%A9%20%25|unknown field",
                "{\"text\": \"a\", \"sorts\": {\"byName\": {\"a/b\": \"x\"}}}|#/sorts/byName/a~1b|must be a whole number",
                "{\"text\": \"a\", \"sorts\": {\"byName\": {\"a/b\": -1}}}|#/sorts/byName/a~1b|must be greater than 0",
            })
    void pointsAsRfc6901Writes(String body, String pointer, String right) {
        in("en", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.detail[0]", containsString(right));
    }

    @Test
    void pointsToABodyThatIsMissing() {
        in("en", "null").then().statusCode(400).body("errors.pointer", contains("#"));
        given().contentType("application/json")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#"));
    }

    private static Response post(String body) {
        return in("fr", body);
    }

    private static Response latin(String body) {
        return given().header("Accept-Language", "en")
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.ISO_8859_1))
                .post("/v1/notes");
    }

    private static Response in(String language, String body) {
        return given().header("Accept-Language", language)
                .contentType("application/json; charset=utf-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/notes");
    }
}
