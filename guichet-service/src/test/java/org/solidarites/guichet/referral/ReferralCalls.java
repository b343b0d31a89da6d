package org.solidarites.guichet.referral;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.TestTokens;

/** What the tests of referrals ask of the API, and the events they send to it. */
final class ReferralCalls {

    static final String DEMO = TestTokens.partner("asso-demo");
    static final String OTHER = TestTokens.partner("asso-other");
    static final String CCAS_AGENT = TestTokens.agent("agent", "ccas");
    static final String BELLEVUE_AGENT = TestTokens.agent("another", "bellevue");

    static final String TO_CCAS = "\"guichet\": \"ccas\"";
    static final String TO_OTHER = "\"organization\": \"asso-other\"";

    private ReferralCalls() {}

    /** A body with consent; {@code fields} says where to, and whatever else. */
    static String referral(String fields) {
        return """
                {%s, "person": {"firstName": "Awa", "lastName": "Exemple", "phone": "06 00 00 00 00"},
                 "consent": {"given": true, "on": "2024-11-28"}}""".formatted(fields);
    }

    static UUID sent(String token, String fields) {
        return UUID.fromString(
                send(token, referral(fields)).then().statusCode(201).extract().path("id"));
    }

    static Response send(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/referrals");
    }

    static Response get(String token, UUID id) {
        return given().auth().oauth2(token).get("/v1/referrals/" + id);
    }

    static Response list(String token, String query) {
        return given().auth().oauth2(token).get("/v1/referrals" + (query.isEmpty() ? "" : "?" + query));
    }

    static Response act(String token, UUID id, String step) {
        return act(token, id, step, "");
    }

    static Response act(String token, UUID id, String step, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/referrals/" + id + "/" + step);
    }

    static void dossierOpened(UUID dossier, UUID referral) {
        CityEvents.send(
                "solidarites.aid",
                "org.solidarites.dossier.opened.v1",
                dossier,
                "{\"dossierId\": \"%s\", \"referralId\": \"%s\"}".formatted(dossier, referral));
    }

    static void dossierDecided(UUID dossier, UUID referral, String decision) {
        CityEvents.send("solidarites.aid", "org.solidarites.dossier.decided.v1", dossier, """
                {"dossierId": "%s", "referralId": "%s", "decision": "%s"}""".formatted(
                        dossier, referral, decision));
    }

    /** Waits until a field of the referral is as it will be once the events have arrived. */
    static Response awaitField(UUID id, String field, Object value) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> get(DEMO, id), response -> value.equals(response.path(field)));
    }
}
