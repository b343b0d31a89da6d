package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.dossier.DossierCase.DELEGATE;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.HOUSEHOLD;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.REFUSAL;
import static org.solidarites.aid.dossier.DossierCase.as;
import static org.solidarites.aid.dossier.DossierCase.completeOf;
import static org.solidarites.aid.dossier.DossierCase.decide;
import static org.solidarites.aid.dossier.DossierCase.describe;
import static org.solidarites.aid.dossier.DossierCase.draftOf;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.open;
import static org.solidarites.aid.dossier.DossierCase.proposedOf;
import static org.solidarites.aid.dossier.DossierCase.step;
import static org.solidarites.aid.dossier.DossierCase.submittedOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DossierApiTest {

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void goesFromDraftToGrant() {
        String at = draftOf(resident);
        get(resident, at)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("aidKind", equalTo("FOOD"))
                .body("people", nullValue())
                .body("householdRef", notNullValue());

        describe(resident, at, "\"0\"", HOUSEHOLD)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("people", equalTo(2));
        clock.putAtNoonOf(LocalDate.of(2025, 12, 31));
        step(resident, at, "submission", null)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("receivedOn", equalTo("2025-12-31"))
                .body("implicitRejectionOn", equalTo("2026-02-28"))
                .body("regulation", equalTo("nantes-2024-10-03"));
        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200).body("state", equalTo("COMPLETE"));
        step(INSTRUCTOR, at, "proposal", GRANT)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("proposal.proposal", equalTo("GRANTED"))
                .body("proposal.amount", equalTo(100.00f))
                .body("proposal.proposedBy", equalTo("instructor"));
        step(DELEGATE, at, "decision", GRANT)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decision.authority", equalTo("DELEGATION"))
                .body("decision.amount", equalTo(100.00f))
                .body("decision.decidedBy", equalTo("delegate"));
        step(INSTRUCTOR, at, "closure", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:decision-not-notified"));
        step(INSTRUCTOR, at, "notification", "{\"on\": \"2025-12-31\", \"by\": \"HAND_DELIVERY\"}")
                .then()
                .statusCode(200)
                .body("decision.appealUntil", equalTo("2026-02-28"));
        step(INSTRUCTOR, at, "closure", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:appeal-possible"))
                .body("detail", containsString("2026-02-28"));
        clock.putAtNoonOf(LocalDate.of(2026, 3, 2));
        step(INSTRUCTOR, at, "closure", "{\"reason\": \"Versé.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("decision.decision", equalTo("GRANTED"));
        get(resident, at + "/steps")
                .then()
                .statusCode(200)
                .body(
                        "items.step",
                        contains(
                                "CLOSED",
                                "NOTIFIED",
                                "GRANTED",
                                "PROPOSED",
                                "COMPLETED",
                                "SUBMITTED",
                                "HOUSEHOLD_DESCRIBED",
                                "OPENED"))
                .body("items[0].reasonsOfFact", equalTo("Versé."))
                .body("items[2].side", equalTo("DELEGATE"))
                .body("items[2].takenBy", equalTo("delegate"))
                .body("items[2].amount", equalTo(100.00f))
                .body("items[5].side", equalTo("APPLICANT"));
    }

    @Test
    void isAcknowledgedWithAllThatTheLawAsksFor() {
        clock.putAtNoonOf(LocalDate.of(2027, 12, 31));
        String at = submittedOf(resident);

        get(resident, at + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("receivedOn", equalTo("2027-12-31"))
                .body("implicitDecision.on", equalTo("2028-02-29"))
                .body("implicitDecision.sense", equalTo("REJECTION"))
                .body("implicitDecision.article", equalTo("CRPA L231-4 3°"))
                .body("implicitDecision.sentence", containsString("29 February 2028"))
                .body("service.name", equalTo("CCAS de Nantes"))
                .body("service.address", equalTo("1 bis place Saint-Similien, 44000 Nantes"))
                .body("service.phone", equalTo("02 40 99 27 00"))
                .body("appealRoutes.kind", contains("GRACIOUS", "CONTENTIOUS"))
                .body("appealRoutes.until", contains("2028-04-29", "2028-04-29"))
                .body(
                        "missingPieces.code",
                        contains("identity", "household-composition", "resources", "housing-charges", "residence"));
        as(resident)
                .header("Accept-Language", "fr")
                .get(at + "/acknowledgement")
                .then()
                .body("missingPieces.label[0]", notNullValue());
    }

    @Test
    void hasNoAcknowledgementNorHouseholdBeforeTheirTime() {
        String at = draftOf(resident);

        get(resident, at + "/acknowledgement")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:acknowledgement-not-found"));
        get(resident, at + "/household")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:household-not-found"));
        step(resident, at, "submission", null)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:household-missing"));
    }

    @Test
    void keepsTheHouseholdAsItWasSent() {
        String at = draftOf(resident);
        describe(resident, at, "\"0\"", HOUSEHOLD).then().statusCode(200);

        get(resident, at + "/household")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("adults[0].birthDate", equalTo("2001-05-14"))
                .body("monthlyHousingCharges.energy", equalTo(80.00f));
    }

    @Test
    void isDescribedOnlyFromItsPresentVersion() {
        String at = draftOf(resident);

        describe(resident, at, null, HOUSEHOLD).then().statusCode(428);
        describe(resident, at, "\"9\"", HOUSEHOLD).then().statusCode(412);
        describe(resident, at, "\"0\"", HOUSEHOLD).then().statusCode(200);
        describe(resident, at, "\"0\"", HOUSEHOLD).then().statusCode(412);
        describe(resident, at, "\"1\"", HOUSEHOLD.replace("950.00", "900.00"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void isNotChangedOnceItIsSubmittedNorSubmittedTwice() {
        String at = submittedOf(resident);
        String tag = get(resident, at).header("ETag");

        describe(resident, at, tag, HOUSEHOLD)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:dossier-state-forbids"));
        step(resident, at, "submission", null).then().statusCode(409).body("detail", containsString("SUBMITTED"));
    }

    @Test
    void isDecidedOnceAndOnlyWhenProposed() {
        String at = draftOf(resident);
        step(DELEGATE, at, "decision", GRANT).then().statusCode(404);

        describe(resident, at, "\"0\"", HOUSEHOLD);
        step(resident, at, "submission", null);
        step(DELEGATE, at, "decision", GRANT).then().statusCode(409).body("detail", containsString("PROPOSED"));
        decide(at, REFUSAL)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("decision.amount", nullValue())
                .body("decision.reasonsOfLaw", containsString("2.3.5"));
        step(DELEGATE, at, "decision", GRANT).then().statusCode(409);
    }

    @Test
    void isDecidedOnceByDelegatesAtTheSameTime() throws Exception {
        String at = proposedOf(resident);

        List<Future<Integer>> answers;
        try (ExecutorService delegates = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> decide =
                    () -> step(DELEGATE, at, "decision", GRANT).statusCode();
            answers = delegates.invokeAll(Collections.nCopies(8, decide));
        }

        assertThat(answers)
                .extracting(Future::resultNow)
                .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(events(at, "org.solidarites.dossier.decided.v1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "100000.01"})
    void isProposedForAnAmountThatCanBe(String amount) {
        String at = completeOf(resident);

        step(INSTRUCTOR, at, "proposal", "{\"decision\": \"GRANTED\", \"amount\": " + amount + "}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:implausible-grant"))
                .body("detail", containsString("100000.00"))
                .body("errors[0].pointer", equalTo("#/amount"));
        get(resident, at).then().body("state", equalTo("COMPLETE"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decision\": \"GRANTED\"}                                  | amount-missing    | #/amount",
                "{\"decision\": \"GRANTED\", \"amount\": 0}                   | amount-missing    | #/amount",
                "{\"decision\": \"GRANTED\", \"amount\": -5}                  | amount-missing    | #/amount",
                "{\"decision\": \"REFUSED\"}                                  | reasons-missing   | #/reasonsOfFact",
                "{\"decision\": \"REFUSED\", \"reasonsOfFact\": \"x\"}        | reasons-missing   | #/reasonsOfLaw",
                "{\"decision\": \"REFUSED\", \"amount\": 5}                   | amount-unexpected | #/amount",
            })
    void asksForWhatADecisionNeeds(String decision, String problem, String pointer) {
        String at = completeOf(resident);

        step(INSTRUCTOR, at, "proposal", decision)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
        get(resident, at).then().body("state", equalTo("COMPLETE"));
        step(INSTRUCTOR, at, "proposal", GRANT).then().statusCode(200);
        step(DELEGATE, at, "decision", decision)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
        get(resident, at).then().body("state", equalTo("PROPOSED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decision\": \"MAYBE\"}                    | #/decision",
                "{}                                           | #/decision",
                "{\"decision\": \"GRANTED\", \"amount\": 1.005} | #/amount",
            })
    void pointsAtAMisshapenDecision(String decision, String pointer) {
        step(DELEGATE, proposedOf(resident), "decision", decision)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void grantsACardWithoutAnAmount() {
        String at = open(resident, "{\"aid\": \"carte-blanche\", \"household\": " + HOUSEHOLD + "}")
                .header("Location");
        step(resident, at, "submission", null).then().statusCode(200);

        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200);
        step(INSTRUCTOR, at, "proposal", GRANT)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:amount-unexpected"));
        step(INSTRUCTOR, at, "proposal", "{\"decision\": \"GRANTED\"}").then().statusCode(200);
        step(DELEGATE, at, "decision", "{\"decision\": \"GRANTED\"}")
                .then()
                .statusCode(200)
                .body("decision.amount", nullValue());
    }

    @Test
    void isBegunAndDecidedOnceForOneKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"aid\": \"aide-alimentaire\", \"household\": " + HOUSEHOLD + "}";
        Response first = as(resident).header("Idempotency-Key", key).body(body).post("/v1/aid/dossiers");
        Response again = as(resident).header("Idempotency-Key", key).body(body).post("/v1/aid/dossiers");
        String at = first.header("Location");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.header("Location")).isEqualTo(at);

        step(resident, at, "submission", null);
        step(INSTRUCTOR, at, "completeness", null);
        step(INSTRUCTOR, at, "proposal", GRANT);
        for (int time = 0; time < 2; time++) {
            as(DELEGATE)
                    .header("Idempotency-Key", key)
                    .body(GRANT)
                    .post(at + "/decision")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("GRANTED"));
        }
        assertThat(events(at, "org.solidarites.dossier.decided.v1")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"aid\": \"aide-inconnue\"} | unknown-aid | #/aid",
                "{\"aid\": \"aide-alimentaire\", \"guichet\": \"nowhere\"} | unknown-guichet | #/guichet",
                "{\"aid\": \"aide-alimentaire\", \"household\": {\"adults\": [], \"children\": []}}"
                        + " | no-adult | #/household/adults",
            })
    void refusesToBeginWhatCanNotBe(String body, String problem, String pointer) {
        open(resident, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void namesTheAidsToWhoAsksForAnUnknownOne() {
        open(resident, "{\"aid\": \"aide-inconnue\"}")
                .then()
                .body(
                        "detail",
                        containsString("carte-blanche, carte-blanche-activite, aide-alimentaire, aide-energie"));
    }

    @Test
    void pointsIntoTheHouseholdThatIsPut() {
        describe(resident, draftOf(resident), "\"0\"", HOUSEHOLD.replace("2001-05-14", "2999-01-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:birth-date-in-the-future"))
                .body("errors[0].pointer", equalTo("#/adults/0/birthDate"));
    }

    @Test
    void tellsTheCityWithoutNamingAnybody() {
        String at = submittedOf(resident);
        decide(at, GRANT).then().statusCode(200);
        String ref = get(resident, at).path("householdRef");

        assertThat(events(at, "org.solidarites.dossier.opened.v1"))
                .singleElement()
                .asString()
                .contains("\"aid\":\"aide-alimentaire\"", "\"referralId\":null");
        assertThat(events(at, "org.solidarites.dossier.submitted.v1"))
                .singleElement()
                .asString()
                .contains("implicitRejectionOn");
        assertThat(events(at, "org.solidarites.dossier.decided.v1"))
                .singleElement()
                .asString()
                .contains(
                        "\"decision\":\"GRANTED\"",
                        "\"aidKind\":\"FOOD\"",
                        "\"amount\":100.00",
                        "\"householdRef\":\"" + ref + "\"",
                        "\"people\":2",
                        "\"regulation\":\"nantes-2024-10-03\"");
        assertThat(events(at, "%").toString())
                .doesNotContain(
                        "birth",
                        "2001-05-14",
                        "2022-03-01",
                        "resident-",
                        "950.0",
                        "\"44109\"",
                        "instructor",
                        "delegate");
    }

    @Test
    void keepsFactsAboutPersonsOutOfTheCase() {
        String at = submittedOf(resident);

        Object row = database.createNativeQuery("SELECT row_to_json(d)::text FROM dossier d WHERE id = :id")
                .setParameter("id", id(at))
                .getSingleResult();

        assertThat(row.toString()).doesNotContain("2001-05-14", "2022-03-01", "950.0");
    }

    private List<?> events(String at, String type) {
        return database.createNativeQuery(
                        "SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type LIKE :type")
                .setParameter("id", id(at).toString())
                .setParameter("type", type)
                .getResultList();
    }

    private static UUID id(String at) {
        return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    }
}
