package org.solidarites.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.solidarites.aid.envelope.MoneyCase.COORDINATOR;
import static org.solidarites.aid.envelope.MoneyCase.FINANCE;
import static org.solidarites.aid.envelope.MoneyCase.INSTRUCTOR;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.id;
import static org.solidarites.aid.envelope.MoneyCase.once;
import static org.solidarites.aid.payment.PayCase.approve;
import static org.solidarites.aid.payment.PayCase.granted;
import static org.solidarites.aid.payment.PayCase.order;
import static org.solidarites.aid.payment.PayCase.ordered;
import static org.solidarites.aid.payment.PayCase.prepare;
import static org.solidarites.aid.payment.PayCase.prepared;
import static org.solidarites.aid.payment.PayCase.settle;
import static org.solidarites.aid.payment.PayCase.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Batches: one person prepares, another approves, and the outcome of each line is recorded. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BatchApiTest {

    private static final String PAID = "{\"outcome\": \"PAID\"}";
    private static final String REJECTED = "{\"outcome\": \"REJECTED\", \"reason\": \"ACCOUNT_CLOSED\"}";

    @Inject
    EntityManager database;

    @Inject
    Envelopes envelopes;

    @Test
    void goesFromPreparationToTheOutcomeOfEachLine() {
        String dossier = granted("80.00");
        String first = order(dossier, transfer("50.00")).path("id");
        String second = order(dossier, transfer("30.00")).path("id");
        String batch = prepared(first, second);
        as(COORDINATOR)
                .get(batch)
                .then()
                .statusCode(200)
                .body("state", equalTo("PREPARED"))
                .body("size", equalTo(2))
                .body("open", equalTo(2))
                .body("total", equalTo(80.00f))
                .body("lines.id", containsInAnyOrder(first, second))
                .body("lines.state", contains("IN_BATCH", "IN_BATCH"));

        approve(COORDINATOR, batch)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("preparedBy", equalTo("finance"))
                .body("decidedBy", equalTo("coordinator"));
        settle(batch, first, PAID).then().statusCode(200).body("state", equalTo("PAID"));
        settle(batch, second, REJECTED)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("rejection", equalTo("ACCOUNT_CLOSED"))
                .body("endedAt", notNullValue());

        as(FINANCE).get(batch).then().body("open", equalTo(0));
        assertThat(envelopes.commitment(id(dossier)).left()).isEqualTo(Euros.of(30));
        order(dossier, transfer("30.00")).then().statusCode(201);
        order(dossier, transfer("0.01")).then().statusCode(409);
        assertThat(events(second)).element(1).asString().contains("\"outcome\":\"REJECTED\"", "\"amount\":30.00");
    }

    @Test
    void isNotApprovedByWhoPreparedIt() {
        String batch = prepared(ordered("10.00"));

        approve(FINANCE, batch)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:solidarites:problem:batch-approved-by-its-preparer"));
        approve(TestTokens.user("another-of-finance", "finance"), batch).then().statusCode(200);
    }

    @Test
    void isNotApprovedByWhoPreparedItEvenInTheDatabase() {
        String batch = prepared(ordered("10.00"));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(
                                        "UPDATE payment_batch SET state = 'APPROVED', decided_by = prepared_by,"
                                                + " decided_at = prepared_at WHERE id = :id")
                                .setParameter("id", id(batch))
                                .executeUpdate()))
                .hasStackTraceContaining("payment_batch_two_people_ck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE payment SET cents = cents + 1 WHERE id = :id",
                "UPDATE payment SET state = 'CANCELLED', ended_at = ordered_at, ended_by = 'x' WHERE id = :id",
            })
    void aPaymentNeverDiffersFromTheBooks(String change) {
        String payment = ordered("10.00");

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(change)
                                .setParameter("id", UUID.fromString(payment))
                                .executeUpdate()))
                .hasStackTraceContaining("violates foreign key constraint");
    }

    @Test
    void takesAPaymentOnce() {
        String payment = ordered("10.00");
        String batch = prepared(payment);

        prepare(payment).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:payment-state-forbids"));
        once(INSTRUCTOR)
                .post("/v1/aid/payments/" + payment + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:payment-state-forbids"));
        as(FINANCE)
                .get("/v1/aid/payment-batches?limit=100")
                .then()
                .body("items.id", hasItem(id(batch).toString()));
    }

    @Test
    void givesItsPaymentsBackWhenItIsDissolved() {
        String payment = ordered("10.00");
        String batch = prepared(payment);

        once(FINANCE)
                .post(batch + "/dissolution")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISSOLVED"))
                .body("size", equalTo(0));

        approve(COORDINATOR, batch)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:batch-state-forbids"));
        String next = prepared(payment);
        approve(COORDINATOR, next).then().statusCode(200);
        once(COORDINATOR).post(next + "/dissolution").then().statusCode(409);
    }

    @Test
    void isPaidOnlyOnceItIsApproved() {
        String payment = ordered("10.00");
        String batch = prepared(payment);

        settle(batch, payment, PAID)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:batch-state-forbids"));
        as(FINANCE)
                .get(batch + "/export")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:batch-state-forbids"));
    }

    @Test
    void recordsAnOutcomeOnceAndWithItsReason() {
        String payment = ordered("10.00");
        String batch = prepared(payment);
        approve(COORDINATOR, batch).then().statusCode(200);

        for (String wrong : List.of("{\"outcome\": \"REJECTED\"}", "{\"outcome\": \"PAID\", \"reason\": \"OTHER\"}")) {
            settle(batch, payment, wrong)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:rejection-reason"))
                    .body("errors[0].pointer", equalTo("#/reason"));
        }
        settle(batch, payment, REJECTED).then().statusCode(200);
        settle(batch, payment, PAID)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:payment-state-forbids"));
    }

    @Test
    void isOfOneMeansAndOfPaymentsThatExist() {
        String transfer = ordered("10.00");
        String voucher = order(granted(PayCase.FOOD, "VOUCHER", "10.00"), """
                {"means": "VOUCHER", "amount": 10.00,
                 "voucher": {"categories": ["FOOD"], "validUntil": "%d-12-31"}}""".formatted(
                                LocalDate.now(CityTime.ZONE).getYear()))
                .path("id");

        prepare(transfer, voucher)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:batch-of-several-means"))
                .body("errors[0].pointer", equalTo("#/payments"));
        prepare(transfer, UUID.randomUUID().toString())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:payment-not-found"));
        prepare().then().statusCode(400);
        prepared(transfer);
    }

    @Test
    void aLineOfAnotherBatchDoesNotExist() {
        String mine = ordered("10.00");
        String others = ordered("10.00");
        String batch = prepared(mine);
        String another = prepared(others);
        approve(COORDINATOR, batch).then().statusCode(200);
        approve(COORDINATOR, another).then().statusCode(200);

        settle(batch, others, PAID)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:payment-not-found"));
        String nowhere = "/v1/aid/payment-batches/" + UUID.randomUUID();
        for (Response answer : List.of(
                as(FINANCE).get(nowhere),
                as(FINANCE).get(nowhere + "/export"),
                approve(COORDINATOR, nowhere),
                settle(nowhere, mine, PAID))) {
            answer.then().statusCode(404).body("type", equalTo("urn:solidarites:problem:batch-not-found"));
        }
    }

    @Test
    void isGivenOutAsATableOnceApprovedAndEachReadingIsNoted() {
        String dossier = granted("10.00");
        String body = transfer("10.00").replace("Énergie Exemple SA", "=Cmd \\\"X\\\"");
        String payment = order(dossier, body).path("id");
        String batch = prepared(payment);
        approve(COORDINATOR, batch).then().statusCode(200);

        Response table = as(FINANCE).accept("text/csv").get(batch + "/export");

        table.then().statusCode(200).contentType(startsWith("text/csv")).header("Cache-Control", equalTo("no-store"));
        assertThat(table.asString())
                .isEqualTo("payment,dossier,aid,means,amount,payee,iban,reference,categories,validUntil,presentUntil,"
                        + "cashDesk\r\n"
                        + payment + "," + id(dossier) + ",aide-energie,TRANSFER_TO_CREDITOR,10.00,"
                        + "\"'=Cmd \"\"X\"\"\",\"FR7630006000011234567890189\",\"contrat 4711\",,,,\r\n");
        assertThat(database.createNativeQuery("SELECT count(*) FROM personal_read WHERE what = 'PAYEE'"
                                + " AND household_ref = (SELECT household_ref FROM dossier WHERE id = :id)")
                        .setParameter("id", id(dossier))
                        .getSingleResult())
                .isEqualTo(1L);
    }

    private List<?> events(String payment) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id ORDER BY sequence")
                .setParameter("id", payment)
                .getResultList();
    }
}
