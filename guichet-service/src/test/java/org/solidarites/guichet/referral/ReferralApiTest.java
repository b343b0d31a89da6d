package org.solidarites.guichet.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.guichet.referral.ReferralCalls.BELLEVUE_AGENT;
import static org.solidarites.guichet.referral.ReferralCalls.CCAS_AGENT;
import static org.solidarites.guichet.referral.ReferralCalls.DEMO;
import static org.solidarites.guichet.referral.ReferralCalls.OTHER;
import static org.solidarites.guichet.referral.ReferralCalls.TO_CCAS;
import static org.solidarites.guichet.referral.ReferralCalls.TO_OTHER;
import static org.solidarites.guichet.referral.ReferralCalls.act;
import static org.solidarites.guichet.referral.ReferralCalls.get;
import static org.solidarites.guichet.referral.ReferralCalls.list;
import static org.solidarites.guichet.referral.ReferralCalls.referral;
import static org.solidarites.guichet.referral.ReferralCalls.send;
import static org.solidarites.guichet.referral.ReferralCalls.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Sending, showing, listing. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralApiTest {

    @Inject
    EntityManager database;

    @Test
    void sendsAPersonWithConsent() {
        send(DEMO, referral(TO_CCAS))
                .then()
                .statusCode(201)
                .body("state", equalTo("SENT"))
                .body("person.firstName", equalTo("Awa"))
                .body("dueAt", notNullValue())
                .body("history.step", contains("SENT"))
                .body("history.takenBy", contains("SENDER"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"guichet\": \"ccas\", \"aid\": \"aide-alimentaire\"', org.solidarites.referral.sent.v1, '\"aid\":\"aide-alimentaire\"'",
        "'\"organization\": \"asso-other\"', org.solidarites.referral.sent-to-organization.v1, '\"organization\":\"asso-other\"'"
    })
    void tellsTheCityWithoutNamingAnybody(String to, String type, String told) {
        UUID id = sent(DEMO, to);

        List<?> payloads = database.createNativeQuery(
                        "SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id.toString())
                .setParameter("type", type)
                .getResultList();

        assertThat(payloads).hasSize(1);
        assertThat(payloads.getFirst().toString())
                .contains(told, "\"sender\":\"asso-demo\"")
                .doesNotContain("Awa", "Exemple", "06 00");
    }

    @ParameterizedTest
    @CsvSource({"false, 2024-11-28, consent-missing", "true, 2999-01-01, consent-in-the-future"})
    void refusesToSendWithoutConsent(boolean given, String on, String problem) {
        send(DEMO, referral(TO_CCAS).replace("true", "" + given).replace("2024-11-28", on))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"guichet\": \"nowhere\"`,                                                unknown-guichet,      #/guichet",
                "`\"organization\": \"nobody\"`,                                            unknown-organization, #/organization",
                "`\"seniorSpace\": \"nowhere\"`,                                            unknown-senior-space, #/seniorSpace",
                "`\"guichet\": \"ccas\", \"theme\": \"weather\"`,                       unknown-theme,        #/theme",
                "`\"organization\": \"asso-demo\"`,                                         referral-to-oneself,  #/organization",
                "`\"guichet\": \"ccas\", \"secondChoice\": {\"organization\": \"asso-demo\"}`, referral-to-oneself, #/secondChoice/organization",
                "`\"urgent\": true`,                                                        receiver-unclear,     #/guichet",
                "`\"guichet\": \"ccas\", \"organization\": \"asso-other\"`,                 receiver-unclear,     #/guichet",
                "`\"guichet\": \"ccas\", \"secondChoice\": {}`,                             receiver-unclear,     #/secondChoice/guichet",
                "`\"guichet\": \"ccas\", \"secondChoice\": {\"guichet\": \"nowhere\"}`,     unknown-guichet,      #/secondChoice/guichet",
                "`\"guichet\": \"ccas\", \"secondChoice\": {\"guichet\": \"ccas\"}`,        second-choice-is-the-first, #/secondChoice",
            })
    void refusesADestinationThatReceivesNobody(String fields, String problem, String pointer) {
        send(DEMO, referral(fields))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({"PLANNED", "CLOSED"})
    void refusesADeskThatDoesNotReceiveYetOrAnyMore(String state) {
        String desk = "guichet-" + UUID.randomUUID();
        given().auth()
                .oauth2(TestTokens.user("coordinator", "coordinator"))
                .contentType("application/json")
                .body("""
                        {"code": "%s", "details": {"name": "Guichet d'essai", "kind": "GUICHET", "state": "%s",
                         "quartier": "malakoff-saint-donatien", "source": "test", "announcedFor": "2027",
                         "announcementSource": "test"}}""".formatted(desk, state))
                .post("/v1/guichets")
                .then()
                .statusCode(201);

        send(DEMO, referral("\"guichet\": \"%s\"".formatted(desk)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:guichet-not-open"))
                .body("errors[0].pointer", equalTo("#/guichet"));
        send(DEMO, referral(TO_CCAS + ", \"secondChoice\": {\"guichet\": \"%s\"}".formatted(desk)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/secondChoice/guichet"));
    }

    @Test
    void doesNotExistForAnotherAssociationNorAnotherDesk() {
        UUID id = sent(DEMO, TO_CCAS);

        get(DEMO, id).then().statusCode(200);
        get(CCAS_AGENT, id).then().statusCode(200);
        for (String stranger : List.of(OTHER, BELLEVUE_AGENT)) {
            get(stranger, id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:solidarites:problem:referral-not-found"));
            act(stranger, id, "acceptance").then().statusCode(404);
            act(stranger, id, "refusal", "{\"reason\": \"WRONG_DESK\"}").then().statusCode(404);
            act(stranger, id, "progress").then().statusCode(404);
            act(stranger, id, "resolution", "{\"outcome\": \"INFORMED\"}")
                    .then()
                    .statusCode(404);
            act(stranger, id, "withdrawal").then().statusCode(404);
        }
        get(CCAS_AGENT, id).then().body("state", equalTo("SENT"));
    }

    @Test
    void showsTheReceiverOnlyWhatItNeeds() {
        UUID id = sent(DEMO, TO_OTHER + ", \"secondChoice\": {\"guichet\": \"ccas\"}");

        get(OTHER, id)
                .then()
                .statusCode(200)
                .body("person.firstName", equalTo("Awa"))
                .body("sender", equalTo("asso-demo"))
                .body("secondChoice", nullValue());
        get(DEMO, id).then().body("secondChoice.guichet", equalTo("ccas"));
        get(CCAS_AGENT, id).then().statusCode(404);
    }

    @Test
    void listsToEachOnlyTheirOwn() {
        UUID id = sent(DEMO, TO_CCAS);

        list(DEMO, "").then().statusCode(200).body("items.id", hasItem(id.toString()));
        list(CCAS_AGENT, "").then().body("items.id", hasItem(id.toString()));
        list(OTHER, "").then().body("items.id", everyItem(not(equalTo(id.toString()))));
        list(TestTokens.agent("without-desk"), "").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void listsByDirectionAndState() {
        UUID toOther = sent(DEMO, TO_OTHER);
        UUID fromOther = sent(OTHER, "\"organization\": \"asso-demo\"");
        act(DEMO, fromOther, "acceptance").then().statusCode(200);

        list(DEMO, "direction=SENT")
                .then()
                .body("items.id", hasItem("" + toOther))
                .body("items.id", not(hasItem("" + fromOther)));
        list(DEMO, "direction=RECEIVED").then().body("items.id", contains("" + fromOther));
        list(DEMO, "direction=RECEIVED&state=ACCEPTED").then().body("items.id", contains("" + fromOther));
        list(DEMO, "direction=RECEIVED&state=SENT").then().body("items.size()", equalTo(0));
        act(DEMO, fromOther, "resolution", "{\"outcome\": \"INFORMED\"}").then().statusCode(200);
    }

    @Test
    void pagesThroughALongList() {
        String agent = TestTokens.agent("pager");
        List<UUID> sent = List.of(sent(agent, TO_CCAS), sent(agent, TO_CCAS), sent(agent, TO_CCAS));

        String next = list(agent, "limit=2&direction=SENT")
                .then()
                .body("items.id", contains("" + sent.get(2), "" + sent.get(1)))
                .header("Link", containsString("direction=SENT"))
                .extract()
                .path("next");

        list(agent, "limit=2&direction=SENT&cursor=" + next)
                .then()
                .body("items.id", contains("" + sent.get(0)))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"direction=SIDEWAYS", "state=LOST", "limit=0", "cursor=x"})
    void refusesAnUnknownFilter(String query) {
        list(DEMO, query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void sendsOnceForOneKey() {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + DEMO, "Idempotency-Key", "key-" + UUID.randomUUID());
        String first = once(headers);

        assertThat(once(headers)).isEqualTo(first);
    }

    private static String once(Map<String, String> headers) {
        return RestAssured.given()
                .headers(headers)
                .contentType("application/json")
                .body(referral(TO_CCAS))
                .post("/v1/referrals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({"resident", "instructor", "committee", "finance", "coordinator", "admin"})
    void isClosedToOtherRoles(String role) {
        String token = TestTokens.user("somebody", role);

        list(token, "").then().statusCode(403);
        send(token, referral(TO_CCAS)).then().statusCode(403);
        get(token, UUID.randomUUID()).then().statusCode(403);
        act(token, UUID.randomUUID(), "acceptance").then().statusCode(403);
        act(token, UUID.randomUUID(), "refusal", "{\"reason\": \"WRONG_DESK\"}")
                .then()
                .statusCode(403);
        act(token, UUID.randomUUID(), "progress").then().statusCode(403);
        act(token, UUID.randomUUID(), "resolution", "{\"outcome\": \"INFORMED\"}")
                .then()
                .statusCode(403);
        act(token, UUID.randomUUID(), "withdrawal").then().statusCode(403);
    }
}
