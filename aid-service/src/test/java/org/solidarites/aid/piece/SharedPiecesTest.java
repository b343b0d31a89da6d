package org.solidarites.aid.piece;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.solidarites.aid.piece.content.Samples;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** A piece that somebody gave once serves her other dossiers, whoever makes them, and tells nobody what others brought. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedPiecesTest {

    private static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");
    private static final String PROVIDED = "items.findAll {it.state == 'PROVIDED'}.code";

    private final String agent = TestTokens.agent("agent-" + UUID.randomUUID(), "ccas");
    private final String colleague = TestTokens.agent("agent-" + UUID.randomUUID(), "bellevue");
    private final String association = TestTokens.partner("asso-" + UUID.randomUUID());
    private final String otherAssociation = TestTokens.partner("asso-" + UUID.randomUUID());
    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    /** A name that no other test has. */
    private final String name = "Exemple" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void areNotAskedAgainBySomebodyElseOfTheService() {
        String first = filed(agent, name);
        String piece = give(agent, first);
        submit(agent, first);

        String second = filed(colleague, name.toUpperCase());
        as(colleague)
                .get(second + "/pieces")
                .then()
                .statusCode(200)
                .body(PROVIDED, contains("identity"))
                .body("items.find {it.code == 'identity'}.pieces.id", contains(piece))
                .body("items.find {it.code == 'identity'}.pieces.dossierId", contains(id(first)));
        as(colleague).get(second + "/pieces/" + piece).then().statusCode(200);
        as(colleague).delete(second + "/pieces/" + piece).then().statusCode(404);

        submit(colleague, second);
        as(colleague)
                .get(second + "/acknowledgement")
                .then()
                .body("missingPieces.code", not(hasItem("identity")))
                .body("missingPieces.code", hasItem("resources"));
    }

    @Test
    void areNotAskedAgainByTheSameAssociation() {
        String first = filed(association, name);
        String piece = give(association, first);

        String second = filed(association, name);
        as(association).get(second + "/pieces").then().body(PROVIDED, contains("identity"));
        as(association).get(second + "/pieces/" + piece).then().statusCode(200);
    }

    @Test
    void areNotShownToAnAssociationThatDidNotBringThem() {
        String brought = filed(agent, name);
        String piece = give(agent, brought);
        submit(agent, brought);
        String byAnother = filed(otherAssociation, name);
        give(otherAssociation, byAnother);
        submit(otherAssociation, byAnother);

        String own = filed(association, name);
        as(association).get(own + "/pieces").then().body(PROVIDED, empty());
        as(association).get(own + "/pieces/" + piece).then().statusCode(404);

        submit(association, own);
        for (String reader : new String[] {association, INSTRUCTOR}) {
            as(reader).get(own + "/acknowledgement").then().body("missingPieces.code", hasItem("identity"));
        }
        as(INSTRUCTOR).get(own + "/pieces").then().body(PROVIDED, contains("identity"));
        as(INSTRUCTOR).get(own + "/pieces/" + piece).then().statusCode(200);
    }

    @Test
    void areNotShownToAResidentWhoGivesAnothersName() {
        String brought = filed(agent, name);
        String piece = give(agent, brought);
        submit(agent, brought);

        String own = filed(resident, name);
        as(resident).get(own + "/pieces").then().body(PROVIDED, empty());
        as(resident).get(own + "/pieces/" + piece).then().statusCode(404);
    }

    @Test
    void areTheServicesOnceItHasReceivedThem() {
        String draft = filed(association, name);
        String piece = give(association, draft);

        String own = filed(agent, name);
        as(agent).get(own + "/pieces").then().body(PROVIDED, empty());
        as(agent).get(own + "/pieces/" + piece).then().statusCode(404);

        submit(association, draft);
        as(agent).get(own + "/pieces").then().body(PROVIDED, contains("identity"));
    }

    @Test
    void areOnePersons() {
        String brought = filed(agent, name);
        give(agent, brought);
        submit(agent, brought);

        as(agent).get(filed(agent, name + "e") + "/pieces").then().body(PROVIDED, empty());
        as(agent).get(filed(agent, null) + "/pieces").then().body(PROVIDED, empty());
    }

    @Test
    void tellThePersonWhoseTheyAreThatTheyWereRead() {
        String brought = filed(resident, name);
        String piece = give(resident, brought);
        submit(resident, brought);
        String elsewhere = filed(agent, name);

        as(agent).get(elsewhere + "/pieces").then().statusCode(200);
        as(agent).get(elsewhere + "/pieces/" + piece).then().statusCode(200);

        for (String kept : new String[] {brought, elsewhere}) {
            as(kept.equals(brought) ? resident : agent)
                    .get(kept + "/reads")
                    .then()
                    .body("items.findAll {it.role == 'agent'}.what", contains("PIECE", "PIECE_LIST"));
        }
    }

    /** A draft of somebody of that name, or of nobody who is known; returns its address. */
    private static String filed(String token, @Nullable String familyName) {
        String at = as(token).body("""
                        {"aid": "aide-alimentaire", "consent": {"given": true, "on": "2026-01-15"},
                         "household": {"adults": [{"birthDate": "1951-05-14"}], "children": [], "monthlyResources": 700.00,
                                       "commune": "44109"}}""").post("/v1/aid/dossiers").header("Location");
        if (familyName != null) {
            as(token)
                    .header("If-Match", "\"0\"")
                    .body("{\"givenName\": \"Awa\", \"familyName\": \"%s\", \"birthDate\": \"1951-05-14\"}"
                            .formatted(familyName))
                    .put(at + "/identity")
                    .then()
                    .statusCode(200);
        }
        return at;
    }

    /** Gives a proof of identity; returns the piece's id. */
    private static String give(String token, String at) {
        Response given = given().auth()
                .oauth2(token)
                .contentType("image/png")
                .body(Samples.png())
                .post(at + "/pieces?code=identity");
        given.then().statusCode(201);
        return given.path("id");
    }

    private static void submit(String token, String at) {
        as(token).post(at + "/submission").then().statusCode(200);
    }

    private static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }
}
