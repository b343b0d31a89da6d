package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.HOUSEHOLD;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.as;
import static org.solidarites.aid.dossier.DossierCase.describe;
import static org.solidarites.aid.dossier.DossierCase.draftOf;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.open;
import static org.solidarites.aid.dossier.DossierCase.step;
import static org.solidarites.aid.dossier.DossierCase.submittedOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Who may do what with whose dossier. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DossierAccessTest {

    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");
    private static final String ASK = "{\"pieces\": [\"identity\"], \"deadline\": \"2999-01-01\"}";
    private static final Map<String, String> BODIES =
            Map.of("decision", GRANT, "proposal", GRANT, "household", HOUSEHOLD, "completion-requests", ASK);
    private static final String COMMITTEE = TestTokens.user("committee", "committee");

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
    private final String neighbour = TestTokens.user("neighbour-" + UUID.randomUUID(), "resident");
    private final String association = TestTokens.partner("asso-" + UUID.randomUUID());
    private final String desk = "desk-" + UUID.randomUUID();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /v1/aid/dossiers                     | resident agent partner instructor committee",
                "POST | /v1/aid/dossiers                     | resident agent partner",
                "GET  | /v1/aid/dossiers/{id}                | resident agent partner instructor committee",
                "GET  | /v1/aid/dossiers/{id}/household      | resident agent partner instructor committee",
                "PUT  | /v1/aid/dossiers/{id}/household      | resident agent partner",
                "POST | /v1/aid/dossiers/{id}/submission     | resident agent partner",
                "GET  | /v1/aid/dossiers/{id}/acknowledgement | resident agent partner instructor committee",
                "GET  | /v1/aid/dossiers/{id}/computation    | resident agent partner instructor committee",
                "GET  | /v1/aid/dossiers/{id}/steps          | resident agent partner instructor committee",
                "POST | /v1/aid/dossiers/{id}/completion-requests | instructor agent",
                "POST | /v1/aid/dossiers/{id}/completeness   | instructor agent",
                "POST | /v1/aid/dossiers/{id}/proposal       | instructor",
                "POST | /v1/aid/dossiers/{id}/decision       | committee",
                "POST | /v1/aid/dossiers/{id}/withdrawal     | resident agent partner",
                "POST | /v1/aid/dossiers/{id}/closure        | instructor",
                "POST | /v1/aid/dossiers/{id}/notification   | instructor agent",
                "POST | /v1/aid/dossiers/{id}/reasons-request | resident agent partner",
                "POST | /v1/aid/dossiers/{id}/reasons        | instructor",
                "GET  | /v1/aid/dossiers/{id}/appeal-routes  | resident agent partner instructor committee",
                "POST | /v1/aid/dead-letter-replays          | admin",
            })
    void isOpenToTheRolesThatNeedIt(String method, String path, String allowed) {
        String address = path.replace("{id}", UUID.randomUUID().toString());
        Set<String> open = Set.of(allowed.split(" "));
        for (String role : ROLES) {
            int status = request(TestTokens.user("somebody", role), method, address);

            if (open.contains(role)) {
                assertThat(status).as(role).isIn(200, 400, 404);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .request(method, address)
                        .statusCode())
                .isEqualTo(401);
    }

    private static int request(String token, String method, String address) {
        String body = BODIES.getOrDefault(address.substring(address.lastIndexOf('/') + 1), "{}");
        return (method.equals("GET") ? as(token) : as(token).body(body))
                .request(method, address)
                .statusCode();
    }

    @Test
    void doesNotExistForAnotherResident() {
        String at = submittedOf(resident);

        for (String path : List.of("", "/household", "/acknowledgement", "/steps", "/computation")) {
            get(resident, at + path).then().statusCode(200);
            refuses404(get(neighbour, at + path));
            refuses404(get(association, at + path));
            get(INSTRUCTOR, at + path).then().statusCode(200);
            get(COMMITTEE, at + path).then().statusCode(200);
        }
        refuses404(describe(neighbour, at, "\"0\"", HOUSEHOLD));
        refuses404(step(neighbour, at, "submission", null));
        refuses404(step(neighbour, at, "withdrawal", null));
        refuses404(step(association, at, "withdrawal", null));
    }

    @Test
    void ofAnAssociationDoesNotExistForAnother() {
        String at = open(association, onBehalf("true", "2024-11-28")).header("Location");
        String other = TestTokens.partner("asso-other");

        get(association, at).then().statusCode(200).body("consentOn", equalTo("2024-11-28"));
        for (String path : List.of("", "/household", "/acknowledgement", "/steps")) {
            refuses404(get(other, at + path));
        }
        refuses404(describe(other, at, "\"0\"", HOUSEHOLD));
        refuses404(step(other, at, "submission", null));
        refuses404(step(other, at, "withdrawal", null));
        refuses404(get(TestTokens.user("without-association", "partner"), at));
        describe(association, at, "\"0\"", HOUSEHOLD).then().statusCode(200);
    }

    @Test
    void ofADeskDoesNotExistForAgentsOfAnother() {
        record(desk, "OPEN");
        String at = open(resident, "{\"aid\": \"aide-alimentaire\", \"guichet\": \"" + desk + "\"}")
                .header("Location");
        String agent = TestTokens.agent("agent", desk);

        get(agent, at).then().statusCode(200);
        describe(agent, at, "\"0\"", HOUSEHOLD).then().statusCode(200);
        refuses404(get(TestTokens.agent("another", "bellevue"), at));
        refuses404(step(TestTokens.agent("another", "bellevue"), at, "submission", null));
        step(agent, at, "submission", null).then().statusCode(200);
        for (String path : List.of("withdrawal", "completeness")) {
            refuses404(step(TestTokens.agent("another", "bellevue"), at, path, null));
        }
        refuses404(step(TestTokens.agent("another", "bellevue"), at, "completion-requests", ASK));
        step(agent, at, "completeness", null).then().statusCode(200);
    }

    @Test
    void isListedToEachOnlyWhereItIsTheirs() {
        record(desk, "OPEN");
        String at = open(resident, "{\"aid\": \"aide-alimentaire\", \"guichet\": \"" + desk + "\"}")
                .header("Location");
        String id = at.substring(at.lastIndexOf('/') + 1);

        list(resident).then().statusCode(200).body("items.id", contains(id));
        list(TestTokens.agent("agent-" + UUID.randomUUID(), desk)).then().body("items.id", contains(id));
        list(INSTRUCTOR).then().body("items.id", not(hasItem(id)));
        describe(resident, at, "\"0\"", HOUSEHOLD).then().statusCode(200);
        step(resident, at, "submission", null).then().statusCode(200);
        list(INSTRUCTOR).then().body("items.id", hasItem(id));
        list(COMMITTEE).then().body("items.id", hasItem(id));
        list(neighbour).then().body("items", hasSize(0));
        list(association).then().body("items", hasSize(0));
        list(TestTokens.agent("without-desk-" + UUID.randomUUID())).then().body("items", hasSize(0));
        list(TestTokens.user("without-association", "partner")).then().body("items", hasSize(0));
    }

    @Test
    void isListedPageByPageNewestFirst() {
        List<String> addresses = List.of(draftOf(resident), draftOf(resident), draftOf(resident));

        Response first = as(resident).get("/v1/aid/dossiers?limit=2");
        first.then().body("items", hasSize(2));
        String next = first.path("next");

        assertThat(first.header("Link")).contains("cursor=" + next).endsWith("rel=\"next\"");
        assertThat(first.<String>path("items[0].id")).isEqualTo(id(addresses.get(2)));
        as(resident)
                .get("/v1/aid/dossiers?limit=2&cursor=" + next)
                .then()
                .body("items.id", contains(id(addresses.get(0))))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2999-01-01, consent-in-the-future",
        "true, 2018-05-24, consent-too-old",
        "true, 1900-01-01, consent-too-old",
        "false, 2024-11-28, consent-missing"
    })
    void needsTheConsentOfThePerson(String given, String on, String problem) {
        for (String token : List.of(association, TestTokens.agent("agent", desk))) {
            open(token, onBehalf(given, on))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:" + problem));
            open(token, "{\"aid\": \"aide-alimentaire\"}")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:consent-missing"));
        }
    }

    @Test
    void isNotBegunByAPartnerWithoutAssociation() {
        open(TestTokens.user("without-association", "partner"), onBehalf("true", "2024-11-28"))
                .then()
                .statusCode(403);
    }

    @Test
    void goesOnlyToADeskThatTheAgentServesAndThatReceives() {
        record(desk, "OPEN");
        String body =
                onBehalf("true", "2024-11-28").replace("\"consent\"", "\"guichet\": \"" + desk + "\", \"consent\"");

        open(TestTokens.agent("another", "bellevue"), body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:guichet-not-served"));
        open(TestTokens.agent("agent", desk), body).then().statusCode(201).body("guichet", equalTo(desk));

        CityEvents.send(
                "solidarites.guichet", "org.solidarites.guichet.recorded.v1", UUID.randomUUID(), desk(desk, "CLOSED"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> open(TestTokens.agent("agent", desk), body).statusCode() == 422);
    }

    @Test
    void isDecidedByNobodyWhoKeepsIt() {
        String at = submittedOf(resident);

        for (String path : List.of("completeness", "closure", "decision", "proposal")) {
            step(resident, at, path, GRANT).then().statusCode(403);
        }
        step(COMMITTEE, at, "proposal", GRANT).then().statusCode(403);
        step(INSTRUCTOR, at, "submission", null).then().statusCode(403);
        step(INSTRUCTOR, at, "decision", GRANT)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:solidarites:problem:not-entitled-to-decide"));
    }

    @Test
    void isNotLookedAtForTheServiceByWhoMadeItElsewhere() {
        String maker = TestTokens.agent("maker-" + UUID.randomUUID(), desk);
        String at = open(maker, onBehalf("true", "2024-11-28")).header("Location"); // followed by no desk

        step(maker, at, "completeness", null).then().statusCode(403);
        step(maker, at, "completion-requests", ASK).then().statusCode(403);
    }

    private void record(String code, String state) {
        CityEvents.send(
                "solidarites.guichet", "org.solidarites.guichet.recorded.v1", UUID.randomUUID(), desk(code, state));
        String probe = TestTokens.user("probe-" + UUID.randomUUID(), "resident");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> open(
                                probe,
                                "{\"aid\": \"aide-alimentaire\", \"guichet\": \"" + code
                                        + "\", \"household\": {\"adults\": [], \"children\": []}}")
                        .path("type")
                        .equals("urn:solidarites:problem:no-adult"));
    }

    private static String desk(String code, String state) {
        return """
                {"guichetId": "%s", "code": "%s", "name": "Guichet d'essai", "kind": "GUICHET",
                 "quartier": "nantes-nord", "state": "%s", "address": null}""".formatted(UUID.randomUUID(), code, state);
    }

    private static void refuses404(Response response) {
        response.then().statusCode(404).body("type", equalTo("urn:solidarites:problem:dossier-not-found"));
    }

    private static Response list(String token) {
        return as(token).get("/v1/aid/dossiers?limit=100");
    }

    private static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private static String onBehalf(String given, String on) {
        return "{\"aid\": \"aide-alimentaire\", \"consent\": {\"given\": %s, \"on\": \"%s\"}}".formatted(given, on);
    }
}
