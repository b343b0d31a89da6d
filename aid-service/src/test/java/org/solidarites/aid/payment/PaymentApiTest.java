package org.solidarites.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.envelope.MoneyCase.FINANCE;
import static org.solidarites.aid.envelope.MoneyCase.INSTRUCTOR;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.id;
import static org.solidarites.aid.envelope.MoneyCase.once;
import static org.solidarites.aid.payment.PayCase.granted;
import static org.solidarites.aid.payment.PayCase.order;
import static org.solidarites.aid.payment.PayCase.transfer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.aid.envelope.MoneyCase;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** Payments of one dossier: what is ordered, and never more than is committed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PaymentApiTest {

    @Inject
    MovableClock clock;

    @Inject
    Envelopes envelopes;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void ordersATransferToACreditor() {
        String dossier = granted("120.00");

        Response ordered = order(dossier, transfer("120.00"));

        ordered.then()
                .statusCode(201)
                .body("state", equalTo("ORDERED"))
                .body("means", equalTo("TRANSFER_TO_CREDITOR"))
                .body("amount", equalTo(120.00f))
                .body("aid", equalTo("aide-energie"))
                .body("dossierId", equalTo(id(dossier).toString()))
                .body("voucher", nullValue())
                .body("batchId", nullValue());
        as(INSTRUCTOR).get(ordered.header("Location")).then().statusCode(200).body("state", equalTo("ORDERED"));
        as(FINANCE)
                .get("/v1/aid/payments?state=ORDERED&means=TRANSFER_TO_CREDITOR")
                .then()
                .body("items.id", hasItem(ordered.<String>path("id")));
        as(FINANCE)
                .get("/v1/aid/payments?means=VOUCHER")
                .then()
                .body("items.findAll { it.means != 'VOUCHER' }.size()", equalTo(0));
    }

    @Test
    void ordersAVoucherForGoodsOfOneCalendarYear() {
        clock.putAtNoonOf(LocalDate.of(2027, 5, 3));
        String dossier = granted(PayCase.FOOD, "VOUCHER", "60.00");
        String body = """
                {"means": "VOUCHER", "amount": 60.00,
                 "voucher": {"categories": ["HYGIENE", "FOOD"], "validUntil": "%s"}}""";

        order(dossier, body.formatted("2028-01-01"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:voucher-validity"))
                .body("errors[0].pointer", equalTo("#/voucher/validUntil"));
        order(dossier, body.formatted("2027-12-31"))
                .then()
                .statusCode(201)
                .body("voucher.categories", contains("FOOD", "HYGIENE"))
                .body("voucher.validUntil", equalTo("2027-12-31"))
                .body("voucher.presentUntil", equalTo("2028-02-29"));
    }

    @Test
    void ordersCashAtADeskThatReceives() {
        String desk = "desk-" + UUID.randomUUID();
        String dossier = granted(PayCase.FOOD, "CASH_DESK", "30.00");
        String body = "{\"means\": \"CASH_DESK\", \"amount\": 30.00, \"cashDesk\": \"%s\"}".formatted(desk);
        order(dossier, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:unknown-guichet"))
                .body("errors[0].pointer", equalTo("#/cashDesk"));

        CityEvents.send("solidarites.guichet", "org.solidarites.guichet.recorded.v1", UUID.randomUUID(), """
                {"guichetId": "%s", "code": "%s", "name": "Guichet d'essai", "kind": "GUICHET",
                 "quartier": "nantes-nord", "state": "OPEN", "address": null}""".formatted(
                        UUID.randomUUID(), desk));

        Response ordered = await().atMost(Duration.ofSeconds(20))
                .until(() -> order(dossier, body), answer -> answer.statusCode() == 201);
        ordered.then().body("cashDesk", equalTo(desk)).body("means", equalTo("CASH_DESK"));
    }

    @Test
    void isOrderedInPartsAndNeverACentOverTheGrant() {
        String dossier = granted("100.00");
        order(dossier, transfer("60.00")).then().statusCode(201);

        order(dossier, transfer("40.01"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:commitment-exceeded"))
                .body("errors[0].pointer", equalTo("#/amount"));
        order(dossier, transfer("40.00")).then().statusCode(201);
        order(dossier, transfer("0.01")).then().statusCode(409);

        as(INSTRUCTOR).get(dossier + "/payments").then().body("items.amount", contains(40.00f, 60.00f));
        assertThat(envelopes.commitment(id(dossier)).left()).isEqualTo(Euros.ZERO);
    }

    @Test
    void ofAHundredAtOnceTheGrantPaysTen() throws Exception {
        String dossier = granted("100.00");
        List<Callable<Integer>> orders = Stream.generate(() -> (Callable<Integer>)
                        () -> order(dossier, transfer("10.00")).statusCode())
                .limit(100)
                .toList();

        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(orders).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(90);
        assertThat(envelopes.commitment(id(dossier)).liquidated()).isEqualTo(Euros.of(100));
    }

    @Test
    void isOrderedOnceHoweverOftenTheRequestComes() {
        String dossier = granted("100.00");
        String key = UUID.randomUUID().toString();

        List<String> ids = Stream.generate(() -> as(INSTRUCTOR)
                        .header("Idempotency-Key", key)
                        .body(transfer("50.00"))
                        .post(dossier + "/payments")
                        .<String>path("id"))
                .limit(3)
                .toList();

        assertThat(ids).doesNotContainNull().containsOnly(ids.getFirst());
        assertThat(envelopes.commitment(id(dossier)).liquidated()).isEqualTo(Euros.of(50));
        as(INSTRUCTOR)
                .body(transfer("50.00"))
                .post(dossier + "/payments")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:idempotency-key-required"));
    }

    @Test
    void isPaidOnlyFromAGrantOfMoney() {
        String dossier = MoneyCase.dossier(PayCase.ENERGY);

        order(dossier, transfer("10.00"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:commitment-missing"));
        order("/v1/aid/dossiers/" + UUID.randomUUID(), transfer("10.00"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:dossier-not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'means': 'TRANSFER_TO_CREDITOR', 'amount': 1.00} | 422 | means-part-missing | #/payee",
                "{'means': 'VOUCHER', 'amount': 1.00} | 422 | means-part-missing | #/voucher",
                "{'means': 'CASH_DESK', 'amount': 1.00} | 422 | means-part-missing | #/cashDesk",
                "{'means': 'CASH_DESK', 'amount': 1.00, 'cashDesk': 'ccas', 'payee': {'name': 'X', 'iban': 'X'}}"
                        + " | 422 | means-part-unexpected | #/payee",
                "{'means': 'TRANSFER_TO_CREDITOR', 'amount': 1.00, 'payee': {'name': 'X', 'iban': 'FR7630006000011234567890188'}}"
                        + " | 422 | invalid-iban | #/payee/iban",
                "{'means': 'CASH_DESK', 'amount': 1.00, 'cashDesk': 'ccas'} | 422 | means-not-allowed | #/means",
                "{'means': 'TRANSFER_TO_CREDITOR', 'amount': 0.00, 'payee': {'name': 'X', 'iban': 'X'}}"
                        + " | 422 | payment-amount-missing | #/amount",
                "{'means': 'TRANSFER_TO_CREDITOR', 'amount': -5.00, 'payee': {'name': 'X', 'iban': 'X'}}"
                        + " | 422 | payment-amount-missing | #/amount",
                "{'means': 'VOUCHER', 'amount': 1.00, 'voucher': {'categories': [], 'validUntil': '2026-12-31'}}"
                        + " | 400 | invalid-input | #/voucher/categories",
                "{'means': 'GOLD', 'amount': 1.00} | 400 | invalid-input | #/means",
                "{'means': 'TRANSFER_TO_CREDITOR', 'amount': 1.00, 'payee': {'name': 'X\\u000aY', 'iban': 'FR7630006000011234567890189'}}"
                        + " | 400 | invalid-input | #/payee/name",
                "{'means': 'TRANSFER_TO_CREDITOR', 'amount': 1.00, 'payee': {'name': 'X', 'reference': 'a\\u2028b',"
                        + " 'iban': 'FR7630006000011234567890189'}} | 400 | invalid-input | #/payee/reference",
            })
    void refusesWhatCanNotBePaid(String body, int status, String problem, String pointer) {
        String dossier = granted("10.00");

        order(dossier, body.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(envelopes.commitment(id(dossier)).liquidated()).isEqualTo(Euros.ZERO);
    }

    @Test
    void isCancelledBeforeItIsInABatchAndOrderedAgain() {
        String dossier = granted("50.00");
        String at = order(dossier, transfer("50.00")).header("Location");

        once(INSTRUCTOR).post(at + "/cancellation").then().statusCode(200).body("state", equalTo("CANCELLED"));
        once(INSTRUCTOR)
                .post(at + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:payment-state-forbids"));
        order(dossier, transfer("50.00")).then().statusCode(201);
        once(INSTRUCTOR)
                .post("/v1/aid/payments/" + UUID.randomUUID() + "/cancellation")
                .then()
                .statusCode(404);
    }

    @Test
    void keepsWhatIsOrderedWhenTheRestIsGivenBack() {
        String dossier = granted("100.00");
        order(dossier, transfer("30.00")).then().statusCode(201);
        as(INSTRUCTOR)
                .get(dossier + "/commitment")
                .then()
                .statusCode(200)
                .body("committed", equalTo(100.00f))
                .body("liquidated", equalTo(30.00f))
                .body("left", equalTo(70.00f));

        once(INSTRUCTOR)
                .post(dossier + "/commitment/release")
                .then()
                .statusCode(200)
                .body("committed", equalTo(30.00f))
                .body("left", equalTo(0.00f));

        order(dossier, transfer("0.01")).then().statusCode(409);
        for (Response answer : List.of(
                as(INSTRUCTOR).get("/v1/aid/dossiers/" + UUID.randomUUID() + "/commitment"),
                once(INSTRUCTOR).post("/v1/aid/dossiers/" + UUID.randomUUID() + "/commitment/release"))) {
            answer.then().statusCode(404).body("type", equalTo("urn:solidarites:problem:dossier-not-found"));
        }
    }
}
