package org.solidarites.guichet.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.guichet.referral.ReferralCalls.BELLEVUE_AGENT;
import static org.solidarites.guichet.referral.ReferralCalls.CCAS_AGENT;
import static org.solidarites.guichet.referral.ReferralCalls.DEMO;
import static org.solidarites.guichet.referral.ReferralCalls.OTHER;
import static org.solidarites.guichet.referral.ReferralCalls.TO_CCAS;
import static org.solidarites.guichet.referral.ReferralCalls.TO_OTHER;
import static org.solidarites.guichet.referral.ReferralCalls.act;
import static org.solidarites.guichet.referral.ReferralCalls.awaitField;
import static org.solidarites.guichet.referral.ReferralCalls.dossierDecided;
import static org.solidarites.guichet.referral.ReferralCalls.dossierOpened;
import static org.solidarites.guichet.referral.ReferralCalls.get;
import static org.solidarites.guichet.referral.ReferralCalls.referral;
import static org.solidarites.guichet.referral.ReferralCalls.send;
import static org.solidarites.guichet.referral.ReferralCalls.sent;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** The steps of a referral, by its receiver, its sender and its dossier. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralStepsTest {

    private static final String NO_CAPACITY = "{\"reason\": \"NO_CAPACITY\"}";

    @Inject
    EntityManager database;

    @Test
    void goesFromItsDeskBackToItsSender() {
        UUID id = sent(DEMO, TO_CCAS);

        act(CCAS_AGENT, id, "acceptance").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        act(CCAS_AGENT, id, "progress").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        act(CCAS_AGENT, id, "resolution", "{\"outcome\": \"RIGHT_OPENED\"}")
                .then()
                .statusCode(200)
                .body("person", nullValue());

        get(DEMO, id)
                .then()
                .body("state", equalTo("RESOLVED"))
                .body("outcome", equalTo("RIGHT_OPENED"))
                .body("person", nullValue())
                .body("dueAt", nullValue())
                .body("history.step", contains("SENT", "ACCEPTED", "IN_PROGRESS", "RESOLVED"))
                .body("history.takenBy", contains("SENDER", "RECEIVER", "RECEIVER", "RECEIVER"));
        assertThat(events(id))
                .containsExactly(
                        "org.solidarites.referral.sent.v1",
                        "org.solidarites.referral.accepted.v1",
                        "org.solidarites.referral.in-progress.v1",
                        "org.solidarites.referral.resolved.v1");
    }

    @Test
    void isWorkedOnByAPartnerOrganizationThatReceivedIt() {
        UUID id = sent(DEMO, TO_OTHER);

        act(DEMO, id, "acceptance").then().statusCode(403);
        act(OTHER, id, "acceptance").then().statusCode(200);
        act(OTHER, id, "resolution", "{\"outcome\": \"ACCOMPANIED\"}").then().statusCode(200);

        get(DEMO, id).then().body("state", equalTo("RESOLVED")).body("outcome", equalTo("ACCOMPANIED"));
    }

    @Test
    void isReceivedForASeniorSpaceByTheDeskThatHostsIt() {
        String space = enterSeniorSpace("\"bellevue\"");

        UUID id = sent(DEMO, "\"seniorSpace\": \"%s\"".formatted(space));

        get(BELLEVUE_AGENT, id)
                .then()
                .statusCode(200)
                .body("guichet", equalTo("bellevue"))
                .body("seniorSpace", equalTo(space));
        get(CCAS_AGENT, id).then().statusCode(404);
    }

    @Test
    void isNotReceivedForASeniorSpaceThatNoDeskHosts() {
        String space = enterSeniorSpace("null");

        send(DEMO, referral("\"seniorSpace\": \"%s\"".formatted(space)))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:senior-space-without-guichet"))
                .body("errors[0].pointer", equalTo("#/seniorSpace"));
    }

    private static String enterSeniorSpace(String host) {
        String code = "espace-" + UUID.randomUUID();
        given().auth()
                .oauth2(TestTokens.user("coordinator", "coordinator"))
                .contentType("application/json")
                .body("""
                        {"code": "%s", "details": {"name": "Espace seniors", "kind": "SENIOR_SPACE", "state": "OPEN",
                         "quartier": "bellevue-chantenay-sainte-anne", "host": %s, "source": "a test"}}""".formatted(code, host))
                .post("/v1/guichets")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void forgetsThePersonWhenRefused() {
        UUID id = sent(DEMO, TO_CCAS);

        act(CCAS_AGENT, id, "refusal", "{\"reason\": \"WRONG_DESK\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("person", nullValue());

        get(DEMO, id).then().body("refusalReason", equalTo("WRONG_DESK")).body("followedBy", nullValue());
        assertThat(persons(id)).isZero();
    }

    @Test
    void sendsThePersonOnToTheSecondChoiceWhenRefused() {
        UUID first = sent(DEMO, TO_CCAS + ", \"secondChoice\": {\"organization\": \"asso-other\"}");

        act(CCAS_AGENT, first, "refusal", NO_CAPACITY)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("followedBy", nullValue());

        UUID second = UUID.fromString(get(DEMO, first).path("followedBy"));
        get(OTHER, second)
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("person.firstName", equalTo("Awa"))
                .body("follows", nullValue());
        get(DEMO, second).then().body("follows", equalTo(first.toString()));
        get(CCAS_AGENT, second).then().statusCode(404);
        assertThat(persons(first)).isZero();
        assertThat(persons(second)).isOne();

        act(OTHER, second, "refusal", NO_CAPACITY).then().statusCode(200);

        assertThat(persons(second)).isZero();
        get(DEMO, second).then().body("state", equalTo("REFUSED")).body("followedBy", nullValue());
    }

    @Test
    void sendsNobodyOnAgainstHerWill() {
        UUID declined = sent(DEMO, TO_CCAS + ", \"secondChoice\": {\"organization\": \"asso-other\"}");
        UUID withdrawn = sent(DEMO, TO_CCAS + ", \"secondChoice\": {\"organization\": \"asso-other\"}");

        act(CCAS_AGENT, declined, "refusal", "{\"reason\": \"PERSON_DECLINED\"}")
                .then()
                .statusCode(200);
        act(DEMO, withdrawn, "withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        get(DEMO, declined).then().body("state", equalTo("REFUSED")).body("followedBy", nullValue());
        get(DEMO, withdrawn).then().body("person", nullValue()).body("followedBy", nullValue());
        assertThat(persons(declined) + persons(withdrawn)).isZero();
    }

    @Test
    void isWithdrawnByItsSenderOnly() {
        UUID id = sent(DEMO, TO_CCAS);

        act(CCAS_AGENT, id, "withdrawal").then().statusCode(403);
        act(DEMO, id, "withdrawal").then().statusCode(200);
        act(CCAS_AGENT, id, "acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:referral-state-forbids"));
    }

    @ParameterizedTest
    @CsvSource({"progress, ''", "resolution, '{\"outcome\": \"INFORMED\"}'"})
    void isAcceptedBeforeItIsWorkedOn(String step, String body) {
        UUID id = sent(DEMO, TO_CCAS);

        act(CCAS_AGENT, id, step, body).then().statusCode(409);

        get(DEMO, id).then().body("state", equalTo("SENT"));
    }

    @Test
    void isAcceptedOnceHoweverOftenItIsClicked() {
        UUID id = sent(DEMO, TO_CCAS);
        act(CCAS_AGENT, id, "acceptance").then().statusCode(200);

        act(CCAS_AGENT, id, "acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:referral-state-forbids"));

        assertThat(events(id)).containsOnlyOnce("org.solidarites.referral.accepted.v1");
    }

    @Test
    void isTakenByOneOfTwoAgentsAtOnce() throws Exception {
        UUID id = sent(DEMO, TO_CCAS);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int agent = 0; agent < 4; agent++) {
                answers.add(
                        agents.submit(() -> act(CCAS_AGENT, id, "acceptance").statusCode()));
            }
        }

        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(events(id)).containsOnlyOnce("org.solidarites.referral.accepted.v1");
    }

    @Test
    void isResolvedByTheDecisionOnItsDossierOnceOnly() {
        UUID id = sent(DEMO, TO_CCAS);
        UUID dossier = UUID.randomUUID();
        dossierOpened(dossier, id);
        awaitField(id, "state", "IN_PROGRESS").then().body("dossierId", equalTo(dossier.toString()));

        UUID decision = UUID.randomUUID();
        String decided = "{\"dossierId\": \"%s\", \"referralId\": \"%s\", \"decision\": \"GRANTED\", \"new\": 1}"
                .formatted(dossier, id);
        CityEvents.send("solidarites.aid", decision, "org.solidarites.dossier.decided.v1", dossier, decided);
        CityEvents.send("solidarites.aid", decision, "org.solidarites.dossier.decided.v1", dossier, decided);

        awaitField(id, "state", "RESOLVED")
                .then()
                .body("outcome", equalTo("GRANTED"))
                .body("person", nullValue())
                .body("history.step", contains("SENT", "DOSSIER_OPENED", "DOSSIER_DECIDED"))
                .header("ETag", "\"2\"");
    }

    @Test
    void canBeRefusedWhenItsDossierIsOpened() {
        UUID id = sent(DEMO, TO_CCAS);
        dossierOpened(UUID.randomUUID(), id);
        awaitField(id, "state", "IN_PROGRESS");

        act(CCAS_AGENT, id, "refusal", NO_CAPACITY).then().statusCode(200).body("state", equalTo("REFUSED"));

        get(DEMO, id).then().body("person", nullValue());
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralOutcome.class,
            names = {"GRANTED", "NOT_GRANTED"})
    void leavesTheDecisionToItsDossier(ReferralOutcome decision) {
        UUID id = sent(DEMO, TO_CCAS);
        dossierOpened(UUID.randomUUID(), id);
        awaitField(id, "state", "IN_PROGRESS");

        act(CCAS_AGENT, id, "resolution", "{\"outcome\": \"%s\"}".formatted(decision))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:outcome-is-the-dossiers"))
                .body("errors[0].pointer", equalTo("#/outcome"));
    }

    @Test
    void learnsTheOutcomeOfADossierThatIsDecidedAfterTheEnd() {
        UUID id = sent(DEMO, TO_CCAS);
        act(CCAS_AGENT, id, "refusal", NO_CAPACITY).then().statusCode(200);

        UUID dossier = UUID.randomUUID();
        dossierOpened(dossier, id);
        dossierDecided(dossier, id, "GRANTED");
        dossierDecided(dossier, id, "GRANTED");
        dossierOpened(dossier, id);

        awaitField(id, "outcome", "GRANTED")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("dossierId", equalTo(dossier.toString()))
                .body("person", nullValue())
                .body("history.step", contains("SENT", "REFUSED", "DOSSIER_OPENED", "DOSSIER_DECIDED"));
        UUID next = sent(DEMO, TO_CCAS);
        dossierOpened(dossier, next);
        awaitField(next, "state", "IN_PROGRESS"); // so all that came before in this partition was handled
        assertThat(events(id)).containsOnlyOnce("org.solidarites.referral.outcome-learned.v1");
    }

    private List<String> events(UUID id) {
        List<?> types = database.createNativeQuery(
                        "SELECT type FROM outbox_event WHERE aggregate_id = :id ORDER BY \"timestamp\", id")
                .setParameter("id", id.toString())
                .getResultList();
        return types.stream().map(Object::toString).toList();
    }

    /** How many persons the row of a referral still names. */
    private long persons(UUID id) {
        return ((Number) database.createNativeQuery(
                                "SELECT count(coalesce(first_name, last_name, phone, email)) FROM referral WHERE id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }
}
