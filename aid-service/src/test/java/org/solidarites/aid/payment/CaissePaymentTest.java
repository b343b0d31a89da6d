package org.solidarites.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.envelope.MoneyCase.INSTRUCTOR;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.id;
import static org.solidarites.aid.envelope.MoneyCase.once;
import static org.solidarites.aid.payment.PayCase.FOOD;
import static org.solidarites.aid.payment.PayCase.granted;
import static org.solidarites.aid.payment.PayCase.order;
import static org.solidarites.aid.payment.PayCase.prepare;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.envelope.Commitment;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.aid.envelope.MoneyCase;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** What is credited at the caisse is paid by the decision, and by nothing else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaissePaymentTest {

    private static final String VOUCHER = """
            {"means": "VOUCHER", "amount": 10.00, "voucher": {"categories": ["FOOD"], "validUntil": "2026-12-31"}}""";

    @Inject
    Envelopes envelopes;

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isPaidByTheDecisionAndByNothingElse() {
        String dossier = granted(FOOD, null, "60.00");

        as(INSTRUCTOR).get(dossier).then().body("decision.means", equalTo("CAISSE"));
        assertThat(decisions(dossier)).singleElement().asString().contains("\"means\":\"CAISSE\"", "\"amount\":60.00");
        String credit = as(INSTRUCTOR)
                .get(dossier + "/payments")
                .then()
                .body("items.means", contains("CAISSE"))
                .body("items.state", contains("PAID"))
                .body("items.amount", contains(60.00f))
                .body("items[0].batchId", nullValue())
                .extract()
                .path("items[0].id");
        assertThat(envelopes.commitment(id(dossier))).isEqualTo(new Commitment(Euros.of(60), Euros.of(60)));

        order(dossier, VOUCHER)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:grant-credited-at-the-caisse"));
        prepare(credit).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:payment-state-forbids"));
        once(INSTRUCTOR)
                .post("/v1/aid/payments/" + credit + "/cancellation")
                .then()
                .statusCode(409);
        once(INSTRUCTOR)
                .post(dossier + "/commitment/release")
                .then()
                .statusCode(200)
                .body("committed", equalTo(60.00f));
    }

    @Test
    void isPaidAsTheDecisionSaysWhereItSaysOtherwise() {
        clock.putAtNoonOf(LocalDate.of(2026, 5, 4));
        String dossier = granted(FOOD, "VOUCHER", "60.00");

        assertThat(decisions(dossier)).singleElement().asString().contains("\"means\":\"VOUCHER\"");
        as(INSTRUCTOR).get(dossier + "/payments").then().body("items", empty());
        order(dossier, "{\"means\": \"CAISSE\", \"amount\": 10.00}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:means-not-allowed"));
        order(dossier, "{\"means\": \"CASH_DESK\", \"amount\": 10.00, \"cashDesk\": \"ccas\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:means-not-allowed"))
                .body("detail", containsString("allows: VOUCHER"));
        order(dossier, VOUCHER).then().statusCode(201);
    }

    @Test
    void isDecidedAsItWasProposed() {
        String dossier = MoneyCase.dossier(FOOD);
        String grant = "{\"decision\": \"GRANTED\", \"amount\": 60.00%s}";
        once(INSTRUCTOR)
                .body(grant.formatted(", \"means\": \"CASH_DESK\""))
                .post(dossier + "/proposal")
                .then()
                .statusCode(200)
                .body("proposal.means", equalTo("CASH_DESK"));

        once(MoneyCase.DELEGATE)
                .body(grant.formatted(""))
                .post(dossier + "/decision")
                .then()
                .statusCode(200)
                .body("decision.means", equalTo("CASH_DESK"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'decision': 'GRANTED', 'amount': 60.00, 'means': 'TRANSFER_TO_CREDITOR'} | 422 | means-not-allowed",
                "{'decision': 'GRANTED', 'amount': 60.00, 'means': 'IN_KIND'} | 422 | means-not-allowed",
                "{'decision': 'GRANTED', 'amount': 60.00, 'means': 'GOLD'} | 400 | invalid-input",
                "{'decision': 'REFUSED', 'means': 'CAISSE', 'reasonsOfFact': 'F', 'reasonsOfLaw': 'L'}"
                        + " | 422 | means-unexpected",
            })
    void refusesAMeansThatCanNotBe(String proposal, int status, String problem) {
        once(INSTRUCTOR)
                .body(proposal.replace('\'', '"'))
                .post(MoneyCase.dossier(FOOD) + "/proposal")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo("#/means"));
    }

    private List<?> decisions(String dossier) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type ="
                        + " 'org.solidarites.dossier.decided.v1'")
                .setParameter("id", id(dossier).toString())
                .getResultList();
    }
}
