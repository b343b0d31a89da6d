package org.solidarites.longevity.space;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeniorSpaceApiTest {

    @Inject
    EntityManager database;

    @Test
    void knowsTheFirstSpaceFromTheFirstStart() {
        given().get("/v1/senior-spaces?quartier=dervallieres-zola&state=OPEN")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("espace-seniors-dervallieres"))
                .body("items[0].openedOn", equalTo("2024-06"))
                .body("items[0].hostGuichet", equalTo("pole-daniel-asseray"));
    }

    @Test
    void saysHowFarTheProgrammeHasCome() {
        given().get("/v1/senior-spaces/programme")
                .then()
                .statusCode(200)
                .body("programme.announcedSpaces", equalTo(5))
                .body("quartiers", equalTo(11))
                .body("quartiersWithOpenSpace", greaterThanOrEqualTo(1));
    }

    @Test
    void tellsTheWayToASpaceInEveryQuartier() {
        JsonPath coverage = given().get("/v1/senior-spaces/programme").jsonPath();

        List<String> quartiers = coverage.getList("course.quartier");
        assertThat(coverage.<String>getList("course.openedOn")).isSorted();
        assertThat(coverage.<Integer>getList("course.covered").getLast()).isEqualTo(quartiers.size());
        quartiers.addAll(coverage.getList("announced.quartier"));
        quartiers.addAll(coverage.getList("missing"));
        assertThat(quartiers)
                .contains("dervallieres-zola")
                .doesNotHaveDuplicates()
                .hasSize(11);
    }

    @Test
    void namesTheQuartiersToWhoAsksForAnUnknownOne() {
        given().header("Accept-Language", "en")
                .get("/v1/senior-spaces?quartier=nowhere")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:unknown-quartier"))
                .body("detail", containsString("dervallieres-zola"))
                .body("errors[0].parameter", equalTo("quartier"));
    }

    @Test
    void pagesByKey() {
        enter(entry(planned("2028"))).then().statusCode(201);
        enter(entry(planned("2029"))).then().statusCode(201);

        String next = given().get("/v1/senior-spaces?state=PLANNED&limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");

        given().get("/v1/senior-spaces?state=PLANNED&limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("PLANNED")))
                .body("items", hasSize(1));
        given().get("/v1/senior-spaces?cursor=garbage")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:invalid-cursor"));
    }

    @Test
    void entersASpaceAndTellsTheCity() {
        Response entered = enter(entry(planned("2028")));

        entered.then().statusCode(201).header("ETag", "\"0\"").body("announcedFor", equalTo("2028"));
        String id = entered.path("id");
        assertThat(entered.header("Location")).endsWith("/v1/senior-spaces/" + id);
        assertThat(told(id)).hasSize(1);
        assertThat(told(id).getFirst().toString())
                .contains("\"seniorSpaceId\":\"" + id + "\"", "\"state\":\"PLANNED\"", "\"hostGuichet\":null");
    }

    @Test
    void entersOnceHoweverOftenItIsSent() {
        String body = entry(planned("2028"));
        String key = UUID.randomUUID().toString();

        String first = enterWithKey(body, key).then().statusCode(201).extract().path("id");
        String second = enterWithKey(body, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
        enterWithKey(entry(planned("2029")), key).then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'state': 'PLANNED' | announcement-missing | #/details/announcedFor",
                "'state': 'PLANNED', 'announcedFor': ' ' | announcement-missing | #/details/announcedFor",
                "'state': 'OPEN', 'openedOn': '2024-06', 'announcedFor': '2028' | announcement-of-an-open-space |"
                        + " #/details/announcedFor",
                "'state': 'PLANNED', 'announcedFor': '2028', 'openedOn': '2024-06' | opening-of-a-planned-space |"
                        + " #/details/openedOn",
                "'state': 'OPEN' | opening-missing | #/details/openedOn",
                "'state': 'OPEN', 'openedOn': '2999-01' | opening-in-the-future | #/details/openedOn",
                "'state': 'OPEN', 'openedOn': '2024-06', 'quartier': 'nowhere' | unknown-quartier | #/details/quartier",
            })
    void refusesFactsThatCanNotBe(String facts, String problem, String pointer) {
        enter(entry(details(facts)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void tellsWhenItIsOpen() {
        String hours = """
                'openingHours': [{'day': 'THURSDAY', 'opens': '14:00', 'closes': '17:30'},
                 {'day': 'TUESDAY', 'opens': '14:00', 'closes': '17:30'},
                 {'day': 'TUESDAY', 'opens': '09:00', 'closes': '12:30'}]""";

        String id = enter(entry(details("'state': 'OPEN', 'openedOn': '2024-06', " + hours)))
                .then()
                .statusCode(201)
                .body("openingHours.day", contains("TUESDAY", "TUESDAY", "THURSDAY"))
                .body("openingHours[0].opens", equalTo("09:00:00"))
                .extract()
                .path("id");

        given().get("/v1/senior-spaces/" + id).then().body("openingHours[2].closes", equalTo("17:30:00"));
        change(UUID.fromString(id), "\"0\"", details("'state': 'OPEN', 'openedOn': '2024-06'"), COORDINATOR)
                .then()
                .statusCode(200)
                .body("openingHours", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'day': 'MONDAY', 'opens': '14:00', 'closes': '14:00'} | 422 | opening-hours-reversed | /0/closes",
                "{'day': 'MONDAY', 'opens': '22:00', 'closes': '02:00'} | 422 | opening-hours-reversed | /0/closes",
                "{'day': 'MONDAY', 'opens': '09:00', 'closes': '12:00'}, {'day': 'MONDAY', 'opens': '11:59',"
                        + " 'closes': '13:00'} | 422 | opening-hours-overlap | /1",
                "{'day': 'lundi', 'opens': '09:00', 'closes': '12:00'} | 400 | invalid-input | /0/day",
                "{'day': 'MONDAY', 'opens': 'morning', 'closes': '12:00'} | 400 | invalid-input | /0/opens",
                "{'day': 'MONDAY', 'opens': '09:00'} | 400 | invalid-input | /0/closes",
                "null | 400 | invalid-input | /0",
            })
    void refusesHoursThatCanNotBe(String hours, int status, String problem, String place) {
        enter(entry(details("'state': 'OPEN', 'openedOn': '2024-06', 'openingHours': [" + hours + "]")))
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo("#/details/openingHours" + place));
    }

    @Test
    void pointsAtFaultsOfTheBody() {
        enter(entry(details("'state': 'OPEN', 'openedOn': 'in June'")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/details/openedOn"))
                .body("errors[0].detail", containsString("2024-06"));
        enter(entry(details("'state': 'OPEN', 'openedOn': 5")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/details/openedOn"))
                .body("errors[0].detail", equalTo("must be a text"));
        enter("{\"code\": \"Not Kebab\", \"details\": " + planned("2028") + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/code"));
        enter("{").then().statusCode(400).body("type", equalTo("urn:solidarites:problem:malformed-request"));
    }

    @Test
    void refusesACodeThatIsTaken() {
        enter("{\"code\": \"espace-seniors-dervallieres\", \"details\": " + planned("2028") + "}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:senior-space-code-taken"));
    }

    @Test
    void opensAPlannedSpaceOnlyFromItsPresentVersion() {
        UUID id = CityOfTests.space(planned("2028"));
        String open = details("'state': 'OPEN', 'openedOn': '2024-06-15'");

        change(id, null, open, COORDINATOR).then().statusCode(428);
        change(id, "\"7\"", open, COORDINATOR).then().statusCode(412);
        change(id, "\"0\"", open, COORDINATOR)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("openedOn", equalTo("2024-06-15"));
        change(id, "\"1\"", planned("2030"), COORDINATOR)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:senior-space-state-forbids"));
        assertThat(told(id.toString())).hasSize(2);
    }

    @Test
    void answersWhatIsNotThere() {
        given().get("/v1/senior-spaces/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:senior-space-not-found"));
        change(UUID.randomUUID(), "\"0\"", planned("2028"), COORDINATOR).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403",
        "agent, 403, 403",
        "instructor, 403, 403",
        "committee, 403, 403",
        "finance, 403, 403",
        "coordinator, 400, 404",
        "partner, 403, 403",
        "admin, 403, 403",
    })
    void letsOnlyCoordinatorsWriteAndEverybodyRead(String role, int entering, int changing) {
        String token = TestTokens.user("somebody", role);

        CityOfTests.post(token, "/v1/senior-spaces", "{}").then().statusCode(entering);
        change(UUID.randomUUID(), "\"0\"", planned("2028"), token).then().statusCode(changing);
        CityOfTests.get(token, "/v1/senior-spaces").then().statusCode(200);
        CityOfTests.get(token, "/v1/senior-spaces/programme").then().statusCode(200);
        CityOfTests.get(token, "/v1/senior-spaces/" + CityOfTests.space())
                .then()
                .statusCode(200);
    }

    @Test
    void asksForATokenToWrite() {
        given().contentType("application/json")
                .body(entry(planned("2028")))
                .post("/v1/senior-spaces")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private List<?> told(String id) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id)
                .setParameter("type", "org.solidarites.senior-space.recorded.v1")
                .getResultList();
    }

    private static Response enter(String body) {
        return CityOfTests.post(COORDINATOR, "/v1/senior-spaces", body);
    }

    private static Response enterWithKey(String body, String key) {
        return given().auth()
                .oauth2(COORDINATOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/senior-spaces");
    }

    private static Response change(UUID id, String ifMatch, String body, String token) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/senior-spaces/" + id);
    }

    private static String entry(String details) {
        return "{\"code\": \"space-" + UUID.randomUUID() + "\", \"details\": " + details + "}";
    }

    private static String planned(String announcedFor) {
        return details("'state': 'PLANNED', 'announcedFor': '" + announcedFor + "'");
    }

    private static String details(String facts) {
        String quartier = facts.contains("quartier") ? "" : "'quartier': 'breil-barberie', ";
        return ("{'name': 'Espace d’essai', " + quartier + facts + ", 'source': 'test'}").replace('\'', '"');
    }
}
