package org.solidarites.guichet.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuichetApiTest {

    private static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");

    @Test
    void knowsTheDesksOfNantesFromTheFirstStart() {
        given().get("/v1/guichets?limit=100")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems("ccas", "pole-daniel-asseray", "nantes-nord", "bottiere", "bellevue", "nantes-sud"));
    }

    @Test
    void findsTheDeskOfAQuartier() {
        given().get("/v1/guichets?quartier=dervallieres-zola")
                .then()
                .statusCode(200)
                .body("items.code", contains("pole-daniel-asseray"))
                .body("items[0].state", equalTo("OPEN"))
                .body("next", nullValue());
    }

    @Test
    void saysOfAPlannedDeskWhatWasAnnounced() {
        given().get("/v1/guichets?state=PLANNED&quartier=doulon-bottiere")
                .then()
                .body("items[0].announcedFor", startsWith("2028"));
    }

    @Test
    void namesTheQuartiersToWhoAsksForAnUnknownOne() {
        given().header("Accept-Language", "en")
                .get("/v1/guichets?quartier=nowhere")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:unknown-quartier"))
                .body("title", equalTo("Unknown quartier"))
                .body("detail", containsString("dervallieres-zola"))
                .body("errors[0].parameter", equalTo("quartier"));
    }

    @Test
    void pagesByKey() {
        Response first = given().get("/v1/guichets?limit=2");
        String next = first.then().body("items", hasSize(2)).extract().path("next");
        String link = first.header("Link");

        Assertions.assertThat(link).isEqualTo("</v1/guichets?limit=2&cursor=" + next + ">; rel=\"next\"");
        given().get("/v1/guichets?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        everyItem(not(equalTo(first.path("items[0].code").toString()))));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, 400",
        "limit=101, limit, 400",
        "cursor=nonsense, cursor, 400",
    })
    void refusesAPageThatIsNone(String query, String parameter, int status) {
        given().get("/v1/guichets?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({"/v1/guichets?limit=many, 400", "/v1/guichets?state=GONE, 400", "/v1/guichets/not-a-uuid, 400"})
    void answersAnUnreadableAddressAsAProblem(String address, int status) {
        given().get(address).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void entersADeskOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        String body = entry(newCode(), "OPEN");

        Response first = enter(body, key);
        Response again = enter(body, key);

        first.then().statusCode(201).header("ETag", "\"0\"").header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"0\"");
        Assertions.assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Assertions.assertThat(again.asString()).isEqualTo(first.asString());
        given().get(first.header("Location")).then().statusCode(200);
    }

    @Test
    void refusesAKeyThatWentWithAnotherRequest() {
        String key = UUID.randomUUID().toString();
        enter(entry(newCode(), "OPEN"), key);

        enter(entry(newCode(), "OPEN"), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:idempotency-key-reused"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        enter(entry("ccas", "OPEN"), null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:guichet-code-taken"));
    }

    @Test
    void pointsAtEveryFaultOfTheBody() {
        enter(
                        "{\"code\": \"Not Kebab\", \"details\": {\"name\": \" \", \"kind\": \"GUICHET\", \"quartier\": \"x\","
                                + " \"state\": \"OPEN\", \"source\": \"test\"}}",
                        null)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:invalid-input"))
                .body("errors.pointer", contains("#/code", "#/details/name"));
    }

    @Test
    void saysWhichFieldIsUnknownAndWhichValueIsNone() {
        enter("{\"code\": \"a\", \"colour\": \"red\"}", null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/colour"));
        enter("{\"code\": \"a\", \"details\": {\"state\": \"AJAR\"}}", null)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/details/state"))
                .body("errors[0].detail", containsString("OPEN"));
    }

    @Test
    void saysWhereTheJsonBreaks() {
        enter("{\"code\": ", null)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:malformed-request"))
                .body("detail", not(containsString("org.solidarites")));
    }

    @Test
    void asksForTheAnnouncementOfAPlannedDesk() {
        enter(entry(newCode(), "PLANNED"), null)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:announcement-missing"))
                .body("errors[0].pointer", equalTo("#/details/announcedFor"));
    }

    @Test
    void changesADeskOnlyFromItsPresentVersion() {
        String at = enter(entry(newCode(), "OPEN"), null).header("Location");

        change(at, null, details("SUSPENDED"), COORDINATOR).then().statusCode(428);
        change(at, "\"7\"", details("SUSPENDED"), COORDINATOR).then().statusCode(412);
        change(at, "\"0\"", details("SUSPENDED"), COORDINATOR)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("SUSPENDED"));
    }

    @Test
    void opensAClosedDeskAgainAndPlansNoneThatIsOpen() {
        String at = enter(entry(newCode(), "CLOSED"), null).header("Location");

        change(at, "\"0\"", details("OPEN"), COORDINATOR).then().statusCode(200);
        change(at, "\"1\"", details("PLANNED"), COORDINATOR)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:guichet-state-forbids"));
    }

    @Test
    void letsAnAgentChangeOnlyTheDesksServed() {
        String code = newCode();
        String at = enter(entry(code, "OPEN"), null).header("Location");

        change(at, "\"0\"", details("OPEN"), TestTokens.agent("agent", "ccas"))
                .then()
                .statusCode(403);
        change(at, "\"0\"", details("OPEN"), TestTokens.agent("agent", code))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 403",
        "finance, 403",
        "coordinator, 400",
        "partner, 403",
        "admin, 403",
    })
    void letsOnlyCoordinatorsEnterDesks(String role, int status) {
        given().auth()
                .oauth2(TestTokens.user("somebody", role))
                .contentType("application/json")
                .body("{}")
                .post("/v1/guichets")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void refusesEveryTokenThatIsNotGood() {
        String entry = entry(newCode(), "OPEN");

        given().contentType("application/json")
                .body(entry)
                .post("/v1/guichets")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:solidarites:problem:unauthenticated"));
        for (String token :
                new String[] {TestTokens.expired("coordinator"), TestTokens.forAnotherAudience("coordinator"), "garbage"
                }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(entry)
                    .post("/v1/guichets")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void answersWhatIsNotThereAsAProblem() {
        given().get("/v1/guichets/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:guichet-not-found"));
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().auth()
                .oauth2(COORDINATOR)
                .delete("/v1/guichets")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void listsTheElevenQuartiers() {
        given().get("/v1/quartiers").then().body("$", hasSize(11)).body("code", hasItem("ile-de-nantes"));
    }

    private static Response enter(String body, String key) {
        var request = given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/guichets");
    }

    private static Response change(String at, String ifMatch, String body, String token) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(at);
    }

    private static String newCode() {
        return "desk-" + UUID.randomUUID();
    }

    private static String entry(String code, String state) {
        return "{\"code\": \"" + code + "\", \"details\": " + details(state) + "}";
    }

    private static String details(String state) {
        return """
                {"name": "Guichet d'essai", "kind": "GUICHET", "quartier": "malakoff-saint-donatien",
                 "state": "%s", "source": "test"}""".formatted(state);
    }
}
