package org.solidarites.aid.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.envelope.MoneyCase.COORDINATOR;
import static org.solidarites.aid.envelope.MoneyCase.FINANCE;
import static org.solidarites.aid.envelope.MoneyCase.adjust;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.dossier;
import static org.solidarites.aid.envelope.MoneyCase.envelope;
import static org.solidarites.aid.envelope.MoneyCase.grant;
import static org.solidarites.aid.envelope.MoneyCase.grantBy;
import static org.solidarites.aid.envelope.MoneyCase.id;
import static org.solidarites.aid.envelope.MoneyCase.openEnvelope;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.metric.FigureGauges;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.ShownMetrics;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EnvelopeApiTest {

    private static final String FOOD = "aide-alimentaire";
    private static final String ENERGY = "aide-energie";

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @Inject
    Envelopes envelopes;

    @Inject
    FigureGauges gauges;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isOpenedRaisedLoweredAndTellsEachMovement() {
        String at = envelope(FOOD, 2041, "1000.00");
        adjust(at, "500.00").then().statusCode(200).body("amount", equalTo(1500.00f));
        adjust(at, "-200.50").then().statusCode(200).body("left", equalTo(1299.50f));

        Response first = as(FINANCE).get(at + "/entries?limit=2");
        first.then()
                .statusCode(200)
                .body("items.number", contains(3, 2))
                .body("items.kind", contains("LOWERED", "RAISED"))
                .body("items.amount", contains(200.50f, 500.00f))
                .body("items.envelopeAmount", contains(1299.50f, 1500.00f))
                .body("items[0].reason", equalTo("Décision modificative"))
                .body("items[0].recordedBy", equalTo("coordinator"));
        as(FINANCE)
                .get(at + "/entries?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.kind", contains("OPENED"))
                .body("next", nullValue());
        assertThat(events(at))
                .hasSize(3)
                .element(2)
                .asString()
                .contains("\"aid\":\"aide-alimentaire\"", "\"year\":2041", "\"change\":-200.50", "\"amount\":1299.50");
    }

    @Test
    void whatIsLeftOfThisYearsShowsInTheMetrics() {
        clock.putAtNoonOf(LocalDate.of(2043, 6, 1));
        envelope(ENERGY, 2043, "1000.00");
        envelope(ENERGY, 2042, "10.00");
        gauges.look();
        String left = "solidarites_envelope_left_euros{aid=\"" + ENERGY + "\"}";
        assertThat(ShownMetrics.of(left)).isEqualTo(1000);

        grant(dossier(ENERGY), "100.00").then().statusCode(200);
        gauges.look();

        assertThat(ShownMetrics.of(left)).isEqualTo(900);
        assertThat(ShownMetrics.of("solidarites_envelope_amount_euros{aid=\"" + ENERGY + "\"}"))
                .isEqualTo(1000);
    }

    @Test
    void isCommittedByAGrantAndReleasedOnceItIsWithdrawn() {
        clock.putAtNoonOf(LocalDate.of(2042, 6, 1));
        String at = envelope(FOOD, 2042, "250.00");
        String granted = dossier(FOOD);
        grantBy("VOUCHER", granted, "100.00").then().statusCode(200);
        as(FINANCE)
                .get(at)
                .then()
                .body("committed", equalTo(100.00f))
                .body("liquidated", equalTo(0.00f))
                .body("left", equalTo(150.00f));

        Euros first = QuarkusTransaction.requiringNew().call(() -> envelopes.release(id(granted)));
        Euros again = QuarkusTransaction.requiringNew().call(() -> envelopes.release(id(granted)));

        assertThat(first).isEqualTo(Euros.of(100));
        assertThat(again).isEqualTo(Euros.ZERO);
        as(FINANCE).get(at).then().body("committed", equalTo(0.00f)).body("left", equalTo(250.00f));
        as(FINANCE)
                .get(at + "/entries")
                .then()
                .body("items.kind", contains("RELEASED", "COMMITTED", "OPENED"))
                .body("items[0].dossierId", equalTo(id(granted).toString()));
    }

    @Test
    void refusesAGrantBeyondItAndTellsThoseEntitledWhatIsLeft() {
        clock.putAtNoonOf(LocalDate.of(2043, 6, 1));
        String at = envelope(FOOD, 2043, "150.00");
        String dossier = dossier(FOOD);

        grant(dossier, "150.01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:envelope-exhausted"))
                .body("errors[0].pointer", equalTo("#/amount"))
                .body("errors[0].detail", equalTo("≤ 150.00 €"));

        as(MoneyCase.INSTRUCTOR).get(dossier).then().body("state", equalTo("PROPOSED"));
        grant(dossier, "150.00").then().statusCode(200);
        as(FINANCE).get(at).then().body("left", equalTo(0.00f));
    }

    @Test
    void isNeededForAGrantOfMoney() {
        clock.putAtNoonOf(LocalDate.of(2044, 6, 1));
        String dossier = dossier(ENERGY);

        grant(dossier, "10.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:envelope-missing"));
        as(MoneyCase.INSTRUCTOR).get(dossier).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void isNotLoweredUnderWhatIsCommitted() {
        clock.putAtNoonOf(LocalDate.of(2045, 6, 1));
        String at = envelope(FOOD, 2045, "150.00");
        grant(dossier(FOOD), "100.00").then().statusCode(200);

        adjust(at, "-50.01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:envelope-committed"))
                .body("errors[0].pointer", equalTo("#/change"));
        adjust(at, "-50.00").then().statusCode(200).body("left", equalTo(0.00f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aide-inconnue    | 2050 | 10.00  | 422 | unknown-aid             | #/aid",
                "aide-alimentaire | 2001 | 10.00  | 422 | unknown-aid             | #/aid",
                "carte-blanche    | 2050 | 10.00  | 422 | aid-not-paid            | #/aid",
                "aide-alimentaire | 2050 | 0.00   | 422 | envelope-amount-missing | #/amount",
                "aide-alimentaire | 2050 | -1.00  | 422 | envelope-amount-missing | #/amount",
                "aide-alimentaire | 2050 | 1000000000.01 | 422 | envelope-too-large | #/amount",
                "aide-alimentaire | 1999 | 10.00  | 400 | invalid-input           | #/year",
                "aide-alimentaire | 2050 | 10.005 | 400 | invalid-input           | #/amount",
            })
    void refusesToOpenWhatCanNotBe(String aid, int year, String amount, int status, String problem, String pointer) {
        openEnvelope(aid, year, amount)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void isOneForAnAidAndAYear() {
        String at = envelope(FOOD, 2046, "10.00");

        openEnvelope(FOOD, 2046, "10.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:envelope-exists"));
        as(FINANCE)
                .get("/v1/aid/envelopes?aid=aide-alimentaire&year=2046")
                .then()
                .body("items.id", contains(id(at).toString()));
        as(FINANCE).get("/v1/aid/envelopes?aid=aide-energie&year=2046").then().body("items", hasSize(0));
    }

    @Test
    void isNotRaisedBeyondAllReason() {
        String at = envelope(ENERGY, 2047, "10.00");

        for (String change : List.of("999999990.01", "9999999999999999.99")) {
            adjust(at, change)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:solidarites:problem:envelope-too-large"))
                    .body("errors[0].pointer", equalTo("#/change"));
        }
        adjust(at, "-9999999999999999.99").then().statusCode(409);
        adjust(at, "999999990.00").then().statusCode(200);
    }

    @Test
    void isNotChangedByNothing() {
        adjust(envelope(FOOD, 2047, "10.00"), "0.00")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:change-missing"));
    }

    @Test
    void isMovedOnceHoweverOftenTheRequestComes() {
        String at = envelope(FOOD, 2048, "10.00");
        String key = UUID.randomUUID().toString();
        String body = "{\"change\": 5.00, \"reason\": \"Décision modificative\"}";

        for (int times = 0; times < 3; times++) {
            as(COORDINATOR)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(at + "/adjustments")
                    .then()
                    .statusCode(200)
                    .body("amount", equalTo(15.00f));
        }
        as(COORDINATOR)
                .body(body)
                .post(at + "/adjustments")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:idempotency-key-required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE envelope_entry SET cents = cents + 1 WHERE envelope_id = :id",
                "DELETE FROM envelope_entry WHERE envelope_id = :id",
                "UPDATE envelope SET committed_cents = committed_cents + 1 WHERE id = :id",
                "UPDATE envelope SET amount_cents = amount_cents + 1 WHERE id = :id",
            })
    void canNotBeTamperedWithInTheDatabase(String change) {
        String at = envelopeOf2049();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(change)
                                .setParameter("id", id(at))
                                .executeUpdate()))
                .isInstanceOf(RuntimeException.class);
        as(FINANCE).get(at).then().body("amount", equalTo(10.00f)).body("committed", equalTo(0.00f));
    }

    private static String envelopeOf2049() {
        Response opened = openEnvelope(FOOD, 2049, "10.00");
        return opened.statusCode() == 201
                ? opened.header("Location")
                : "/v1/aid/envelopes/"
                        + as(FINANCE).get("/v1/aid/envelopes?year=2049").path("items[0].id");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /v1/aid/envelopes                  | coordinator",
                "GET  | /v1/aid/envelopes                  | coordinator finance instructor committee",
                "GET  | /v1/aid/envelopes/{id}             | coordinator finance instructor committee",
                "GET  | /v1/aid/envelopes/{id}/entries     | coordinator finance",
                "POST | /v1/aid/envelopes/{id}/adjustments | coordinator",
            })
    void isOpenToTheRolesThatNeedIt(String method, String path, String allowed) {
        MoneyCase.assertOpenTo(method, path, allowed);
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        String nowhere = "/v1/aid/envelopes/" + UUID.randomUUID();

        for (Response answer :
                List.of(as(FINANCE).get(nowhere), as(FINANCE).get(nowhere + "/entries"), adjust(nowhere, "1.00"))) {
            answer.then().statusCode(404).body("type", equalTo("urn:solidarites:problem:envelope-not-found"));
        }
    }

    private List<?> events(String at) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id ORDER BY sequence")
                .setParameter("id", id(at).toString())
                .getResultList();
    }
}
