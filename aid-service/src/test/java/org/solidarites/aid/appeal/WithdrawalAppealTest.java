package org.solidarites.aid.appeal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.appeal.AppealCase.DELEGATE;
import static org.solidarites.aid.appeal.AppealCase.INSTRUCTOR;
import static org.solidarites.aid.appeal.AppealCase.REASONS;
import static org.solidarites.aid.appeal.AppealCase.answer;
import static org.solidarites.aid.appeal.AppealCase.as;
import static org.solidarites.aid.appeal.AppealCase.id;
import static org.solidarites.aid.appeal.AppealCase.lodge;
import static org.solidarites.aid.appeal.AppealCase.lodged;
import static org.solidarites.aid.appeal.AppealCase.notified;
import static org.solidarites.aid.appeal.AppealCase.refuses;
import static org.solidarites.aid.appeal.AppealCase.resident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** The withdrawal of a grant is a decision of its own: notified, contested, and undone by an appeal. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WithdrawalAppealTest {

    private static final String GRANT = "{\"decision\": \"GRANTED\", \"amount\": 60.00, \"means\": \"VOUCHER\"}";
    private static final String FINANCE = TestTokens.user("finance", "finance");
    private static final String OTHER_FINANCE = TestTokens.user("other-finance", "finance");

    private final String resident = resident();

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        on("2026-01-15");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isNotifiedAndOpensTheTimeToAppeal() {
        String dossier = withdrawn();

        as(resident)
                .get(dossier + "/appeal-routes")
                .then()
                .statusCode(200)
                .body("decision", equalTo("REFUSED"))
                .body("decidedOn", equalTo("2026-02-21"))
                .body("until", nullValue())
                .body("sentences", hasItem("This decision withdraws the aid that was granted to you (CRPA L242-1)."));
        given().auth()
                .oauth2(resident)
                .get(dossier + "/appeal-routes")
                .then()
                .body("sentences", hasItem("Cette décision retire l'aide qui vous avait été accordée (CRPA L242-1)."));
        refuses(as(INSTRUCTOR).post(dossier + "/closure"), 409, "decision-not-notified");
        notified(dossier, "2026-02-21").then().statusCode(200).body("decision.appealUntil", equalTo("2026-04-21"));
        refuses(as(INSTRUCTOR).post(dossier + "/closure"), 409, "appeal-possible");
        on("2026-04-23");
        refuses(lodge(resident, dossier), 409, "appeal-too-late");
        as(INSTRUCTOR).post(dossier + "/closure").then().statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void standsWhereTheAppealSaysSo() {
        String dossier = withdrawn();
        String appeal = lodged(resident, dossier);

        as(resident).get(appeal).then().body("against", equalTo("REFUSED")).body("decidedOn", equalTo("2026-02-21"));
        refuses(lodge(resident, dossier), 409, "appeal-exists");
        answer(DELEGATE, appeal, "CONFIRM", REASONS).then().statusCode(200);
        refuses(lodge(resident, dossier), 409, "appeal-exists");
        as(resident).get(dossier).then().body("state", equalTo("REFUSED")).body("decision.amount", nullValue());
    }

    @Test
    void isReportedToTheBoardAsEverythingThatOnePersonDecidesAlone() {
        String dossier = withdrawn();
        answer(DELEGATE, lodged(resident, dossier), "CONFIRM", REASONS).then().statusCode(200);

        String session = as(TestTokens.user("coordinator", "coordinator"))
                .body("{\"heldOn\": \"2026-03-01\", \"members\": [\"anna\", \"bob\", \"chloe\"]}")
                .post("/v1/aid/committee-sessions")
                .header("Location");

        List<String> decisions = new ArrayList<>();
        String page = session + "/delegated-decisions?limit=20";
        Response answer = as(INSTRUCTOR).get(page);
        while (answer != null) {
            decisions.addAll(answer.path("items.findAll { it.dossierId == '" + id(dossier) + "' }.decision"));
            String next = answer.path("next");
            answer = next == null ? null : as(INSTRUCTOR).get(page + "&cursor=" + next);
        }
        assertThat(decisions).containsExactly("APPEAL_CONFIRMED", "GRANT_WITHDRAWN", "GRANTED");
    }

    @Test
    void isContestedAlsoWhereTheGrantWas() {
        String dossier = AppealCase.decided(resident, GRANT);
        answer(DELEGATE, lodged(resident, dossier), "CONFIRM", REASONS).then().statusCode(200);
        withdraw(dossier);

        String second = lodged(resident, dossier);

        as(INSTRUCTOR)
                .get(AppealCase.APPEALS + "?dossier=" + id(dossier))
                .then()
                .body("items.state", contains("LODGED", "CONFIRMED"))
                .body("items[0].id", equalTo(id(second)));
    }

    @Test
    void isUndoneByAReformThatCommitsTheGrantAnew() {
        String dossier = withdrawn();
        String appeal = lodged(resident, dossier);

        refuses(
                answer(DELEGATE, appeal, "REFORM", "\"amount\": 60.00, \"means\": \"CAISSE\""),
                422,
                "means-not-allowed");
        answer(DELEGATE, appeal, "REFORM", "\"amount\": 60.00").then().statusCode(200);

        as(resident)
                .get(dossier)
                .then()
                .body("state", equalTo("GRANTED"))
                .body("decision.amount", equalTo(60.00f))
                .body("decision.means", equalTo("VOUCHER"))
                .body("decision.withdrawnAt", nullValue());
        commitment(dossier, 60, 0);
    }

    @Test
    void stopsWhatIsNotInABatchAndCountsWhatWasPaidIfItComesBack() {
        String dossier = AppealCase.decided(resident, GRANT);
        String paid = ordered(dossier, 20);
        String batch = batchOf(paid);
        String waiting = ordered(dossier, 10);
        withdraw(dossier);

        as(FINANCE).get(waiting).then().body("state", equalTo("CANCELLED"));
        as(FINANCE).get(paid).then().body("state", equalTo("IN_BATCH"));
        commitment(dossier, 20, 20);
        refuses(order(dossier, 5), 409, "commitment-missing");
        settle(batch, paid, "{\"outcome\": \"PAID\"}");

        answer(DELEGATE, lodged(resident, dossier), "REFORM", "\"amount\": 60.00")
                .then()
                .statusCode(200);
        commitment(dossier, 60, 20);
        ordered(dossier, 40);
        refuses(order(dossier, 1), 409, "commitment-exceeded");
    }

    @Test
    void givesBackToTheEnvelopeWhatWasRejectedOrTakenOutOfABatchSince() {
        String dossier = AppealCase.decided(resident, GRANT);
        String rejected = ordered(dossier, 20);
        String batch = batchOf(rejected);
        String dissolved = ordered(dossier, 10);
        String other = prepared(dissolved);
        withdraw(dossier);

        settle(batch, rejected, "{\"outcome\": \"REJECTED\", \"reason\": \"NOT_COLLECTED\"}");
        refuses(keyed(OTHER_FINANCE).post(other + "/approval"), 409, "grant-withdrawn")
                .body("detail", containsString(id(dissolved)));
        keyed(FINANCE).post(other + "/dissolution").then().statusCode(200);

        as(FINANCE).get(dissolved).then().body("state", equalTo("CANCELLED"));
        commitment(dossier, 0, 0);
    }

    private String withdrawn() {
        String dossier = AppealCase.decided(resident, GRANT);
        withdraw(dossier);
        return dossier;
    }

    /** Withdraws its grant on 21 February, as the person has not answered. */
    private void withdraw(String dossier) {
        String proceedings = as(INSTRUCTOR)
                .body("""
                        {"dossierId": "%s", "reasonsOfFact": "Le foyer résidait hors de Nantes.",
                         "reasonsOfLaw": "Règlement, 2.3.2 Domicile", "observationsBy": "2026-02-20"}""".formatted(id(dossier)))
                .post(AppealCase.WITHDRAWALS)
                .header("Location");
        on("2026-02-21");
        as(DELEGATE)
                .body("{\"withdraw\": true}")
                .post(proceedings + "/decision")
                .then()
                .statusCode(200);
    }

    private static Response order(String dossier, int euros) {
        return keyed(INSTRUCTOR).body("""
                        {"means": "VOUCHER", "amount": %d.00,
                         "voucher": {"categories": ["FOOD"], "validUntil": "2026-12-31"}}""".formatted(euros)).post(dossier + "/payments");
    }

    private static String ordered(String dossier, int euros) {
        return order(dossier, euros).then().statusCode(201).extract().header("Location");
    }

    private static String prepared(String payment) {
        return keyed(FINANCE)
                .body("{\"payments\": [\"" + id(payment) + "\"]}")
                .post("/v1/aid/payment-batches")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String batchOf(String payment) {
        String batch = prepared(payment);
        keyed(OTHER_FINANCE).post(batch + "/approval").then().statusCode(200);
        return batch;
    }

    private static void settle(String batch, String payment, String outcome) {
        keyed(FINANCE)
                .body(outcome)
                .post(batch + "/lines/" + id(payment) + "/outcome")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification keyed(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static void commitment(String dossier, int committed, int liquidated) {
        Response now = as(INSTRUCTOR).get(dossier + "/commitment");
        assertThat(now.<Float>path("committed")).isEqualTo(committed);
        assertThat(now.<Float>path("liquidated")).isEqualTo(liquidated);
    }

    private void on(String day) {
        clock.putAtNoonOf(LocalDate.parse(day));
    }
}
