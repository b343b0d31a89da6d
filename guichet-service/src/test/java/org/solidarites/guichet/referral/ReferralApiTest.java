package org.solidarites.guichet.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralApiTest {

    private static final String DEMO = TestTokens.partner("asso-demo");
    private static final String OTHER = TestTokens.partner("asso-other");
    private static final String CCAS_AGENT = TestTokens.agent("agent", "ccas");

    @Inject
    EntityManager database;

    @Test
    void sendsAPersonWithConsent() {
        send(DEMO, referral(true, "2024-11-28"))
                .then()
                .statusCode(201)
                .body("state", equalTo("SENT"))
                .body("person.firstName", equalTo("Awa"));
    }

    @Test
    void tellsTheCityWithoutNamingAnybody() {
        UUID id = sent(DEMO);

        List<?> payloads = database.createNativeQuery(
                        "SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id.toString())
                .setParameter("type", "org.solidarites.referral.sent.v1")
                .getResultList();

        assertThat(payloads).hasSize(1);
        assertThat(payloads.getFirst().toString())
                .contains("\"aid\":\"aide-alimentaire\"", "\"sender\":\"asso-demo\"")
                .doesNotContain("Awa", "Exemple", "06 00");
    }

    @ParameterizedTest
    @CsvSource({"false, 2024-11-28, consent-missing", "true, 2999-01-01, consent-in-the-future"})
    void refusesToSendWithoutConsent(boolean given, String on, String problem) {
        send(DEMO, referral(given, on))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    @Test
    void refusesAnUnknownDesk() {
        send(DEMO, referral(true, "2024-11-28").replace("\"ccas\"", "\"nowhere\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:unknown-guichet"))
                .body("errors[0].pointer", equalTo("#/guichet"));
    }

    @Test
    void doesNotExistForAnotherAssociationNorAnotherDesk() {
        UUID id = sent(DEMO);

        get(DEMO, id).then().statusCode(200);
        get(CCAS_AGENT, id).then().statusCode(200);
        get(OTHER, id).then().statusCode(404).body("type", equalTo("urn:solidarites:problem:referral-not-found"));
        get(TestTokens.agent("another", "bellevue"), id).then().statusCode(404);
    }

    @Test
    void listsToEachOnlyTheirOwn() {
        UUID id = sent(DEMO);

        list(DEMO).then().statusCode(200).body("items.id", hasItem(id.toString()));
        list(CCAS_AGENT).then().body("items.id", hasItem(id.toString()));
        list(OTHER).then().body("items.id", everyItem(not(equalTo(id.toString()))));
        list(TestTokens.agent("without-desk")).then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void isAcceptedByItsDesk() {
        UUID id = sent(DEMO);

        act(TestTokens.agent("another", "bellevue"), id, "acceptance", "")
                .then()
                .statusCode(404);
        act(CCAS_AGENT, id, "acceptance", "").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        act(CCAS_AGENT, id, "acceptance", "").then().statusCode(409);
    }

    @Test
    void forgetsThePersonWhenRefused() {
        UUID id = sent(DEMO);

        act(CCAS_AGENT, id, "refusal", "{\"reason\": \"WRONG_DESK\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("person", nullValue());
        get(DEMO, id).then().body("refusalReason", equalTo("WRONG_DESK")).body("person", nullValue());
    }

    @Test
    void isResolvedByTheDecisionOnItsDossierOnceOnly() {
        UUID id = sent(DEMO);
        UUID dossier = UUID.randomUUID();
        CityEvents.send(
                "solidarites.aid",
                "org.solidarites.dossier.opened.v1",
                dossier,
                "{\"dossierId\": \"%s\", \"referralId\": \"%s\"}".formatted(dossier, id));
        awaitState(id, "IN_PROGRESS").then().body("dossierId", equalTo(dossier.toString()));

        UUID decision = UUID.randomUUID();
        String decided = "{\"dossierId\": \"%s\", \"referralId\": \"%s\", \"decision\": \"GRANTED\", \"new\": 1}"
                .formatted(dossier, id);
        CityEvents.send("solidarites.aid", decision, "org.solidarites.dossier.decided.v1", dossier, decided);
        CityEvents.send("solidarites.aid", decision, "org.solidarites.dossier.decided.v1", dossier, decided);

        awaitState(id, "RESOLVED")
                .then()
                .body("outcome", equalTo("GRANTED"))
                .body("person", nullValue())
                .header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @CsvSource({"resident", "instructor", "committee", "finance", "coordinator", "admin"})
    void isClosedToOtherRoles(String role) {
        String token = TestTokens.user("somebody", role);

        list(token).then().statusCode(403);
        send(token, referral(true, "2024-11-28")).then().statusCode(403);
        get(token, UUID.randomUUID()).then().statusCode(403);
        act(token, UUID.randomUUID(), "acceptance", "").then().statusCode(403);
        act(token, UUID.randomUUID(), "refusal", "{\"reason\": \"WRONG_DESK\"}")
                .then()
                .statusCode(403);
    }

    private static Response awaitState(UUID id, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> get(DEMO, id), response -> state.equals(response.path("state")));
    }

    private static UUID sent(String token) {
        return UUID.fromString(send(token, referral(true, "2024-11-28")).path("id"));
    }

    private static Response send(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/referrals");
    }

    private static Response get(String token, UUID id) {
        return given().auth().oauth2(token).get("/v1/referrals/" + id);
    }

    private static Response list(String token) {
        return given().auth().oauth2(token).get("/v1/referrals");
    }

    private static Response act(String token, UUID id, String step, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/referrals/" + id + "/" + step);
    }

    private static String referral(boolean consent, String on) {
        return """
                {"guichet": "ccas", "aid": "aide-alimentaire",
                 "person": {"firstName": "Awa", "lastName": "Exemple", "phone": "06 00 00 00 00"},
                 "consent": {"given": %s, "on": "%s"}}""".formatted(consent, on);
    }
}
