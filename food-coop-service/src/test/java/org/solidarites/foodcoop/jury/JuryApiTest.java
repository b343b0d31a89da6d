package org.solidarites.foodcoop.jury;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class JuryApiTest {

    private static final String ANNE = TestTokens.user("anne", "committee");
    private static final String BORIS = TestTokens.user("boris", "committee");

    @Inject
    EntityManager database;

    private String call;
    private String project;

    @BeforeEach
    void aJury() {
        call = City.publishedCall();
        project = City.eligibleProject(call);
        name("anne", "").then().statusCode(200);
    }

    @Test
    void scoresOnceAndSealsTheScoreUntilTheSession() {
        name("boris", "").then().statusCode(200);
        score(ANNE, "[8, 6]").then().statusCode(200);
        score(ANNE, "[9, 9]").then().statusCode(409).body("type", problem("score-already-given"));

        scores(ANNE).then().statusCode(200).body("points", contains(java.util.List.of(8, 6)));
        scores(BORIS).then().statusCode(200).body("", hasSize(0));
        scores(City.COORDINATOR).then().body("", hasSize(0));
        ranking().then().statusCode(409).body("type", problem("scores-sealed"));
        City.openSession(database, call);

        scores(BORIS).then().body("", hasSize(1));
        score(BORIS, "[1, 1]").then().statusCode(409).body("type", problem("scores-unsealed"));
        ranking()
                .then()
                .statusCode(200)
                .body("[0].projectId", equalTo(project))
                .body("[0].score", equalTo(new java.math.BigDecimal("7.20")))
                .body("[0].scores", equalTo(1));
    }

    @Test
    void letsNobodyScoreWhatTheyHaveAnInterestIn() {
        // Another establishment of the same organisation as a partner's: SIREN 732829320.
        name("boris", "\"73282932000074\"").then().statusCode(200);
        score(BORIS, "[10, 10]").then().statusCode(422).body("type", problem("interest-in-project"));
        score(ANNE, "[2, 2]").then().statusCode(200);

        City.post(ANNE, "/v1/projects/" + project + "/interests", "").then().statusCode(204);

        City.openSession(database, call);
        ranking().then().body("[0].scores", equalTo(0));
    }

    @Test
    void findsAnInterestByTheOrganisationThatSomebodySpeaksForInTheCooperative() {
        String subject = "actor-" + UUID.randomUUID();
        String actor = TestTokens.user(subject, "committee");
        name(subject, "").then().statusCode(200);
        // A partner of the project: SIRET 35600000000048.
        String mandate = City.post(City.COORDINATOR, "/v1/cooperative/actors", """
                {"college": "ASSOCIATION", "subject": "%s", "siret": "35600000000048",
                 "mandateSignedOn": "2024-02-20"}""".formatted(subject))
                .path("id");

        score(actor, "[10, 10]").then().statusCode(422).body("type", problem("interest-in-project"));

        City.post(City.COORDINATOR, "/v1/cooperative/actors/" + mandate + "/departure", "")
                .then()
                .statusCode(200);
        score(actor, "[10, 10]").then().statusCode(200);
    }

    @Test
    void countsNoScoreOfAProjectThatItsGiverTurnsOutToBelongTo() {
        name("boris", "").then().statusCode(200);
        score(ANNE, "[8, 6]").then().statusCode(200);
        score(BORIS, "[2, 2]").then().statusCode(200).body("counts", equalTo(true));
        String boris = member("boris");

        // Another establishment of the same organisation as a partner's.
        belong(boris, "\"73282932000074\"")
                .then()
                .statusCode(200)
                .body("subject", equalTo("boris"))
                .body("memberships", contains("73282932000074"))
                .body("setAside", equalTo(1));

        scores(BORIS).then().body("counts", contains(false));
        City.openSession(database, call);
        ranking().then().body("[0].scores", equalTo(1)).body("[0].score", equalTo(new java.math.BigDecimal("7.20")));
        belong(boris, "").then().statusCode(409).body("type", problem("scores-unsealed"));
    }

    @Test
    void countsAScoreAgainWhenAMembershipWasAnError() {
        score(ANNE, "[8, 6]").then().statusCode(200);
        String anne = member("anne");
        belong(anne, "\"35600000000048\"").then().body("setAside", equalTo(1));

        belong(anne, "").then().statusCode(200).body("setAside", equalTo(0)).body("memberships", hasSize(0));

        City.openSession(database, call);
        ranking().then().body("[0].scores", equalTo(1));
    }

    @Test
    void changesOnlyWhoIsOnTheJuryOfTheCall() {
        String anne = member("anne");
        belong(anne, "\"123\"")
                .then()
                .statusCode(422)
                .body("type", problem("invalid-siret"))
                .body("errors[0].pointer", equalTo("#/memberships/0"));
        belong(UUID.randomUUID().toString(), "").then().statusCode(404).body("type", problem("jury-member-not-found"));
        call = City.publishedCall();
        belong(anne, "").then().statusCode(404).body("type", problem("jury-member-not-found"));
    }

    @Test
    void letsNobodyScoreAfterDeclaringAnInterest() {
        City.post(ANNE, "/v1/projects/" + project + "/interests", "").then().statusCode(204);

        score(ANNE, "[10, 10]").then().statusCode(422).body("type", problem("interest-in-project"));
    }

    @Test
    void saysWhatIsWrongWithAScore() {
        score(BORIS, "[1, 1]").then().statusCode(422).body("type", problem("not-on-the-jury"));
        score(ANNE, "[1]").then().statusCode(422).body("type", problem("points-do-not-fit"));
        score(ANNE, "[1, 11]").then().statusCode(400).body("errors[0].pointer", equalTo("#/points/1"));
        score(ANNE, "[1, null]").then().statusCode(400);
        String unexamined = City.submittedProject(call);
        City.post(ANNE, "/v1/projects/" + unexamined + "/scores", "{\"points\": [1, 1]}")
                .then()
                .statusCode(409)
                .body("type", problem("project-not-eligible"));
        name("anne", "").then().statusCode(409).body("type", problem("already-on-the-jury"));
        name("carla", "\"123\"").then().statusCode(422).body("type", problem("invalid-siret"));
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403, 403",
        "agent, 403, 403, 403",
        "instructor, 403, 403, 403",
        "committee, 403, 400, 404",
        "finance, 403, 403, 403",
        "coordinator, 400, 403, 404",
        "partner, 403, 403, 403",
        "admin, 403, 403, 403",
        ", 401, 401, 401",
    })
    void isOpenToItsRolesOnly(String role, int name, int score, int ranking) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        City.post(token, "/v1/calls/" + call + "/jury", "{}").then().statusCode(name);
        belong(token, UUID.randomUUID().toString(), "null").then().statusCode(name);
        City.post(token, "/v1/projects/" + project + "/scores", "{}").then().statusCode(score);
        City.get(token, "/v1/calls/" + UUID.randomUUID() + "/ranking").then().statusCode(ranking);
    }

    private Response name(String subject, String memberships) {
        return City.post(
                City.COORDINATOR,
                "/v1/calls/" + call + "/jury",
                "{\"subject\": \"%s\", \"memberships\": [%s]}".formatted(subject, memberships));
    }

    private Response belong(String member, String memberships) {
        return belong(City.COORDINATOR, member, "[" + memberships + "]");
    }

    private Response belong(String token, String member, String memberships) {
        return City.as(token)
                .contentType("application/json")
                .body("{\"memberships\": " + memberships + "}")
                .put("/v1/calls/" + call + "/jury/" + member + "/memberships");
    }

    private String member(String subject) {
        return City.get(City.COORDINATOR, "/v1/calls/" + call + "/jury")
                .path("find { it.subject == '%s' }.id".formatted(subject));
    }

    private Response score(String token, String points) {
        return City.post(token, "/v1/projects/" + project + "/scores", "{\"points\": " + points + "}");
    }

    private Response scores(String token) {
        return City.get(token, "/v1/projects/" + project + "/scores");
    }

    private Response ranking() {
        return City.get(City.COORDINATOR, "/v1/calls/" + call + "/ranking");
    }

    private static Matcher<String> problem(String code) {
        return equalTo("urn:solidarites:problem:" + code);
    }
}
