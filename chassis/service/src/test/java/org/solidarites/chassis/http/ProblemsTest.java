package org.solidarites.chassis.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemsTest {

    @Test
    void aFaultOfOursGivesAnIncidentNumberAndNothingElse() {
        given().header("Accept-Language", "en")
                .get("/v1/notes/faults/bug")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:internal-error"))
                .body("detail", matchesPattern(".*[0-9a-f]{8}-[0-9a-f-]{27}\\."))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({
        "busy, 503, unavailable",
        "conflict, 409, conflict",
        "stale, 409, conflict",
        "double, 409, conflict",
        "deadlock, 409, conflict",
        "away, 503, unavailable",
        "too-long, 400, malformed-request",
        "no-date, 400, malformed-request",
        "unwritable, 500, internal-error",
        "unwritable-itself, 500, internal-error",
        "wrong-sql, 500, internal-error",
        "teapot, 400, malformed-request",
    })
    void everyRefusalHasItsTypeAndStatus(String kind, int status, String code) {
        given().get("/v1/notes/faults/" + kind)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + code))
                .body("status", equalTo(status));
    }

    @Test
    void saysWhenToComeBack() {
        given().get("/v1/notes/faults/busy").then().header("Retry-After", "7");
    }

    @Test
    void speaksFrenchUnlessAskedForEnglish() {
        given().get("/v1/notes/faults/conflict").then().body("detail", containsString("contredit"));
        given().header("Accept-Language", "en-GB")
                .get("/v1/notes/faults/conflict")
                .then()
                .body("detail", containsString("contradicts"))
                .body("title", equalTo("Conflict"));
    }

    @Test
    void pointsIntoNestedLists() {
        post("{\"text\": \"a\", \"lines\": [{\"word\": \"one\"}, {\"word\": \"seven\"}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/lines/1/word"));
    }

    @ParameterizedTest
    @CsvSource({
        "on, +999999999-12-31",
        "on, -5000-01-01",
        "at, +999999999-12-31T23:59:59Z",
        "at, -1000000000-01-01T00:00:00Z"
    })
    void refusesATimeThatNoCalendarOfOursReaches(String field, String value) {
        post("{\"text\": \"a\", \"%s\": \"%s\"}".formatted(field, value))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/" + field))
                .body("errors.detail", contains("doit être d'une année entre 0000 et 9999"));
    }

    @Test
    void takesATimeThatRfc3339CanWrite() {
        post("{\"text\": \"a\", \"on\": \"2999-01-01\", \"at\": \"2026-01-15T10:00:00+01:00\"}")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/notes/[0-9a-f-]{36}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes/7f/forms|id|doit être un UUID",
                "notes/ccas/forms?limit=5|id|doit être un UUID",
                "notes/%s/forms?colour=BLUE|colour|RED, GREEN",
                "notes/%s/forms?day=soon|day|doit être une date",
                "notes/%s/forms?weight=heavy|weight|doit être un nombre",
                "notes/%s/forms?urgent=perhaps|urgent|true ou false",
                "notes/%s/forms?limit=many|limit|doit être un nombre entier",
                "notes/%s/forms?limit=101|limit|100",
                "notes/%s/forms?coluor=RED|coluor|il y a colour, cursor, day, limit, urgent, weight",
                "notes/%s/forms?colour=|colour|doit avoir une valeur",
                "notes/%s/forms?limit|limit|doit avoir une valeur",
                "notes/faults/conflict?text=a|text|il n'y en a pas ici"
            })
    void namesTheParameterThatCanNotBeReadAndSaysWhatWouldBeRight(String address, String parameter, String right) {
        given().get("/v1/" + address.formatted(java.util.UUID.randomUUID()))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:invalid-input"))
                .body("errors.parameter", contains(parameter))
                .body("errors[0].detail", containsString(right));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, ne doit pas, must not, champ inconnu",
        "de, ne doit pas, must not, champ inconnu",
        "en-GB, must not, ne doit pas, unknown field"
    })
    void saysWhatWouldBeRightInTheLanguageOfTheReader(String language, String right, String wrong, String unknown) {
        given().header("Accept-Language", language)
                .contentType("application/json")
                .body("{}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/text"))
                .body("errors[0].detail", containsString(right))
                .body("errors[0].detail", not(containsString(wrong)));
        given().header("Accept-Language", language)
                .contentType("application/json")
                .body("{\"text\": \"a\", \"txet\": \"b\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/txet"))
                .body("errors.detail", contains(unknown));
    }

    @Test
    void namesAnAcceptThatCanNotBeRead() {
        given().header("Accept", "")
                .get("/v1/notes/" + java.util.UUID.randomUUID() + "/forms")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.header", contains("Accept"))
                .body("errors[0].detail", containsString("application/json"));
    }

    @Test
    void refusesHalfACharacter() {
        post("{\"text\": \"a\\ud800b\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/text"))
                .body("errors[0].detail", containsString("caractères entiers"));
        post("{\"text\": \"\\ud83d\\ude00\"}").then().statusCode(201);
    }

    @Test
    void namesAMissingBody() {
        given().contentType("application/json").post("/v1/notes").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\", |malformed-request",
                "[]|invalid-input",
                "{\"text\": [1]}|invalid-input",
                "nonsense|malformed-request"
            })
    void refusesWhatIsNotTheRightJson(String body, String code) {
        post(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + code))
                .body(not(containsString("jackson")))
                .body(not(containsString("solidarites.chassis")));
    }

    @Test
    void refusesAnotherMediaType() {
        given().contentType("text/csv")
                .body("a;b")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void refusesATooLargeBodyInTheReadersLanguage() {
        String body = "{\"text\": \"" + "x".repeat(70_000) + "\"}";

        post(body)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:too-large"))
                .body("detail", equalTo("Ce que vous envoyez est trop volumineux."));
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .body("detail", equalTo("What you sent is too large."));
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void refusesATooLargeBodyByEitherVersionOfHttpAndAlsoOneThatNamesNoLength(HttpClient.Version version)
            throws IOException, InterruptedException {
        byte[] body = ("{\"text\": \"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        URI notes = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/notes");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(notes).version(version).header("Content-Type", "application/json");
        HttpResponse.BodyHandler<String> text = HttpResponse.BodyHandlers.ofString();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest named =
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            assertThat(client.send(named, text).body()).contains("urn:solidarites:problem:too-large");
            HttpRequest unnamed = request.version(HttpClient.Version.HTTP_1_1)
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();
            HttpResponse<String> refused = client.send(unnamed, text);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("urn:solidarites:problem:too-large");
        }
    }

    @Test
    void refusesAnAnswerThatNobodyCanGive() {
        given().accept("image/png").get("/v1/notes").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH|/v1/notes|GET, HEAD, POST",
                "DELETE|/v1/notes/mine|GET, HEAD",
                "PUT|/v1/notes/paid|POST",
                "GET|/v1/notes/paid|POST",
                "PATCH|/v1/notes/7f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e/marks|GET, HEAD"
            })
    void saysWhichMethodsAnAddressAnswersTo(String method, String address, String allowed) {
        given().contentType("application/json")
                .body("{}")
                .request(method, address)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", allowed)
                .body("type", equalTo("urn:solidarites:problem:method-not-allowed"));
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /v1/nothing", "GET, /v1/notes/7f/nothing", "DELETE, /v1/notes/7f/marks/8"})
    void saysThatThereIsNoSuchAddress(String method, String address) {
        given().request(method, address)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:not-found"));
    }

    private static io.restassured.response.Response post(String body) {
        return given().contentType("application/json").body(body).post("/v1/notes");
    }
}
