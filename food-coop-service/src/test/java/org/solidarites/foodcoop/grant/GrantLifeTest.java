package org.solidarites.foodcoop.grant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantLifeTest {

    private static final String REPORT = """
            {"year": 2027, "peopleHelped": 420, "meals": 18000, "spent": 139000.50,
             "difficulties": "Le local a ouvert deux mois plus tard."}""";

    private static final LocalDate AFTER_2027 = LocalDate.of(2028, 1, 15);

    @Inject
    EntityManager database;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    private String grant;
    private String call;
    private List<String> instalments;

    @BeforeEach
    void awardAGrant() {
        call = City.publishedCall();
        String project = City.eligibleProject(call);
        City.openSession(database, call);
        Response award = City.award(project, City.award(60_000, 40_000, 50_000));
        grant = award.path("id");
        instalments = award.path("instalments.id");
    }

    @AfterEach
    void theBooksBalance() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void isPaidOnceItIsSignedAndItsReportIsAccepted() {
        pay(0).then().statusCode(409).body("type", problem("grant-not-signed"));
        City.sign(grant).then().statusCode(200).body("agreement.reference", equalTo("CONV-2026-01"));
        City.sign(grant).then().statusCode(409).body("type", problem("grant-already-signed"));
        pay(0).then().statusCode(200);
        pay(1).then().statusCode(409).body("type", problem("report-not-accepted"));

        report(REPORT)
                .then()
                .statusCode(422)
                .body("type", problem("report-year-not-begun"))
                .body("errors[0].pointer", equalTo("#/year"));
        clock.putAtNoonOf(AFTER_2027);
        Response handedIn = report(REPORT);
        String report = handedIn.then().statusCode(201).extract().path("id");
        String address = handedIn.header("Location");
        City.get(City.DEMO, address).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        City.get(City.COORDINATOR, address).then().statusCode(200).header("ETag", "\"0\"");
        City.get(City.OTHER, address).then().statusCode(404).body("type", problem("grant-not-found"));
        pay(1).then().statusCode(409);
        report(REPORT).then().statusCode(409).body("type", problem("report-already-there"));
        answer(report, false).then().statusCode(200).body("state", equalTo("RETURNED"));
        answer(report, true).then().statusCode(409).body("type", problem("report-already-answered"));
        acceptedReport(clock, grant);

        pay(1).then().statusCode(200).body("paid", equalTo(new BigDecimal("100000.00")));
        City.get(City.DEMO, "/v1/grants/" + grant + "/reports")
                .then()
                .statusCode(200)
                .body("state", contains("RETURNED", "ACCEPTED"))
                .body("[0].awarded", equalTo(new BigDecimal("100000.00")))
                .body("[0].content.spent", equalTo(new BigDecimal("139000.50")));
    }

    @Test
    void isReportedOnByItsAssociationOnlyAndReadByNoOther() {
        City.get(City.OTHER, "/v1/grants/" + grant + "/reports").then().statusCode(404);
        City.post(City.OTHER, "/v1/grants/" + grant + "/reports", REPORT).then().statusCode(404);
        report(REPORT).then().statusCode(409).body("type", problem("grant-not-signed"));
        City.sign(grant).then().statusCode(200);
        report(REPORT.replace("2027", "2029")).then().statusCode(422).body("type", problem("report-year-not-awarded"));
        report(REPORT.replace("420", "-1")).then().statusCode(400).body("errors[0].pointer", equalTo("#/peopleHelped"));
        report(REPORT.replace("139000.50", "-0.01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/spent"));
        answer(UUID.randomUUID().toString(), true).then().statusCode(404).body("type", problem("report-not-found"));
    }

    @Test
    void isReportedOnAlsoWhereNothingWasSpent() {
        City.sign(grant);
        clock.putAtNoonOf(AFTER_2027);

        report(REPORT.replace("139000.50", "0.00"))
                .then()
                .statusCode(201)
                .body("content.spent", equalTo(new BigDecimal("0.00")));
    }

    @Test
    void isSignedAndAmendedNeitherBeforeItWasAwardedNorInTheFuture() {
        LocalDate today = LocalDate.now(clock);
        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1), LocalDate.of(9999, 12, 31))) {
            City.sign(grant, day)
                    .then()
                    .statusCode(422)
                    .body("type", problem("signature-date-invalid"))
                    .body("errors[0].pointer", equalTo("#/signedOn"));
        }
        given().auth()
                .oauth2(City.COORDINATOR)
                .contentType("application/json")
                .body("{\"reference\": \"CONV\", \"signedOn\": \"9999-12-31\"}")
                .post("/v1/grants/" + grant + "/signature")
                .then()
                .body("detail", endsWith("31 décembre 9999 n'en est pas."));
        City.sign(grant).then().statusCode(200);

        for (LocalDate day : List.of(today.minusDays(1), today.plusDays(1))) {
            act("amendments", amendment(100_000, 60_000, 100_000, 60_000, day))
                    .then()
                    .statusCode(422)
                    .body("type", problem("signature-date-invalid"))
                    .body("errors[0].pointer", equalTo("#/signedOn"));
        }
        City.get(null, "/v1/grants/" + grant).then().body("amendments", equalTo(0));
    }

    @Test
    void isNotPaidWhileItIsSuspended() {
        act("suspension", "{\"reason\": \"Bilan attendu\"}")
                .then()
                .statusCode(409)
                .body("type", problem("grant-not-signed"));
        City.sign(grant);
        act("resumption", "").then().statusCode(409).body("type", problem("grant-not-suspended"));
        act("suspension", "{\"reason\": \"Bilan attendu\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));
        pay(0).then().statusCode(409).body("type", problem("grant-suspended"));
        read(City.DEMO, "suspension").then().statusCode(200).body("reason", equalTo("Bilan attendu"));
        read(City.OTHER, "suspension").then().statusCode(404).body("type", problem("grant-not-found"));

        act("resumption", "").then().statusCode(200).body("state", equalTo("SIGNED"));
        read(City.DEMO, "suspension").then().statusCode(409).body("type", problem("grant-not-suspended"));

        pay(0).then().statusCode(200);
    }

    @Test
    void isAmendedWithinTheEnvelopeOfEachYear() {
        City.sign(grant);
        pay(0).then().statusCode(200);

        act("amendments", amendment(70_000, 80_000, 10_000, 80_000))
                .then()
                .statusCode(200)
                .body("amendments", equalTo(1))
                .body("shares.amount", equalTo(List.of(new BigDecimal("120000.00"), new BigDecimal("30000.00"))))
                .body("awarded", equalTo(new BigDecimal("150000.00")))
                .body("years.awarded", contains(new BigDecimal("70000.00"), new BigDecimal("80000.00")))
                .body("instalments", hasSize(3));

        Assertions.assertThat(left(2027)).isEqualTo(Euros.of(180_000));
        Assertions.assertThat(left(2028)).isEqualTo(Euros.of(170_000));
        City.get(null, "/v1/grants/" + grant + "/amendments")
                .then()
                .statusCode(200)
                .body("number", contains(1))
                .body("[0].before[0].amount", equalTo(new BigDecimal("100000.00")))
                .body("[0].after[0].amount", equalTo(new BigDecimal("70000.00")));
        act("amendments", amendment(50_000, 80_000, 10_000, 80_000))
                .then()
                .statusCode(422)
                .body("type", problem("instalments-do-not-add-up"));
        act("amendments", amendment(70_000, 250_001, 10_000, 250_001))
                .then()
                .statusCode(422)
                .body("type", problem("award-over-envelope"));
    }

    @Test
    void isSplitAnewByAnAmendment() {
        City.sign(grant);
        String lead = "{\"siret\": \"73282932000074\", \"amount\": %s}";
        String partner = "{\"siret\": \"35600000000048\", \"amount\": %s}";

        splitAnew(lead.formatted("100000"), partner.formatted("49999.99"))
                .then()
                .statusCode(422)
                .body("type", problem("shares-do-not-add-up"))
                .body("errors[0].pointer", equalTo("#/shares"));
        splitAnew(lead.formatted("100000"), lead.formatted("50000"))
                .then()
                .statusCode(422)
                .body("type", problem("partner-named-twice"))
                .body("errors[0].pointer", equalTo("#/shares/1/siret"));
        splitAnew(lead.formatted("100000"), "{\"siret\": \"40483304800022\", \"amount\": 50000}")
                .then()
                .statusCode(422)
                .body("type", problem("share-of-nobody"))
                .body("errors[0].pointer", equalTo("#/shares/1/siret"));
        City.get(null, "/v1/grants/" + grant).then().body("amendments", equalTo(0));

        splitAnew(partner.formatted("99999.99"), lead.formatted("50000.01"))
                .then()
                .statusCode(200)
                .body("shares.siret", contains("35600000000048", "73282932000074"))
                .body("shares.name", contains("VRAC", "SCIC Commun'île"))
                .body("shares.amount", contains(new BigDecimal("99999.99"), new BigDecimal("50000.01")));
        City.get(null, "/v1/grants/" + grant + "/amendments")
                .then()
                .body("[0].shares.amount", contains(new BigDecimal("99999.99"), new BigDecimal("50000.01")));
        Assertions.assertThat(City.get(null, "/v1/grants/scdl.csv").asString())
                .contains(",99999.99,aide en numéraire", ",50000.01,aide en numéraire");
    }

    private Response splitAnew(String first, String second) {
        String shares = ", \"shares\": [" + first + ", " + second + "]}";
        String amendment = amendment(100_000, 50_000, 100_000, 50_000);
        return act("amendments", amendment.substring(0, amendment.lastIndexOf('}')) + shares);
    }

    @Test
    void isClaimedBackUpToWhatWasPaid() {
        City.sign(grant);
        pay(0).then().statusCode(200);

        reclaim(2027, "60000.01").then().statusCode(422).body("type", problem("clawback-over-paid"));
        reclaim(2028, "0.01").then().statusCode(422);
        reclaim(2027, "1200.50")
                .then()
                .statusCode(200)
                .body("paid", equalTo(new BigDecimal("58799.50")))
                .body("reclaimed", equalTo(new BigDecimal("1200.50")))
                .body("awarded", equalTo(new BigDecimal("150000.00")));
        read(City.DEMO, "clawbacks")
                .then()
                .statusCode(200)
                .body("amount", contains(new BigDecimal("1200.50")))
                .body("reason", contains("Poste vacant"));
        read(City.OTHER, "clawbacks").then().statusCode(404).body("type", problem("grant-not-found"));
        City.post(City.FINANCE, "/v1/grants/" + grant + "/clawbacks", "{}")
                .then()
                .statusCode(400);
    }

    @Test
    void isNeverClaimedBackTwiceHoweverManyTryAtOnce() {
        City.sign(grant);
        pay(0).then().statusCode(200);

        List<Integer> statuses = City.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> reclaim(2027, "40000").statusCode())
                .toList());

        Assertions.assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 422);
    }

    @Test
    void showsNoReportOfAnotherGrant() {
        City.sign(grant);
        clock.putAtNoonOf(AFTER_2027);
        String report = report(REPORT).path("id");
        clock.reset();
        awardAGrant();

        City.get(City.DEMO, "/v1/grants/" + grant + "/reports/" + report)
                .then()
                .statusCode(404)
                .body("type", problem("report-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 404",
        "finance, 404",
        "coordinator, 404",
        "partner, 404",
        "admin, 403",
        ", 401"
    })
    void showsWhatIsNotPublicToItsRolesOnly(String role, int status) {
        String token = role == null ? null : TestTokens.user("somebody", role);
        String unknown = "/v1/grants/" + UUID.randomUUID();

        City.get(token, "/v1/grants/" + grant + "/reports/" + UUID.randomUUID())
                .then()
                .statusCode(status);
        City.get(token, unknown + "/suspension").then().statusCode(status);
        City.get(token, unknown + "/clawbacks").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403, 403, 403",
        "agent, 403, 403, 403, 403",
        "instructor, 403, 403, 403, 403",
        "committee, 403, 403, 403, 403",
        "finance, 403, 403, 400, 403",
        "coordinator, 400, 403, 403, 400",
        "partner, 403, 400, 403, 403",
        "admin, 403, 403, 403, 403",
        ", 401, 401, 401, 401",
    })
    void isChangedByItsRolesOnly(String role, int coordinator, int partner, int finance, int answer) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        for (String act : List.of("signature", "amendments", "suspension")) {
            City.post(token, "/v1/grants/" + grant + "/" + act, "{}").then().statusCode(coordinator);
        }
        City.post(token, "/v1/grants/" + grant + "/reports", "{}").then().statusCode(partner);
        City.post(token, "/v1/grants/" + grant + "/clawbacks", "{}").then().statusCode(finance);
        City.post(token, "/v1/grants/" + grant + "/reports/" + UUID.randomUUID() + "/answer", "{}")
                .then()
                .statusCode(answer);
    }

    /** The report on 2027, handed in and accepted after that year. */
    static void acceptedReport(MovableClock clock, String grant) {
        clock.putAtNoonOf(AFTER_2027);
        String report =
                City.post(City.DEMO, "/v1/grants/" + grant + "/reports", REPORT).path("id");
        City.post(
                        City.COORDINATOR,
                        "/v1/grants/" + grant + "/reports/" + report + "/answer",
                        "{\"accepted\": true, \"comment\": \"Complet.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    private Response read(String token, String what) {
        return City.get(token, "/v1/grants/" + grant + "/" + what);
    }

    private Response report(String body) {
        return City.post(City.DEMO, "/v1/grants/" + grant + "/reports", body);
    }

    private Response answer(String report, boolean accepted) {
        return act("reports/" + report + "/answer", "{\"accepted\": " + accepted + ", \"comment\": \"À compléter.\"}");
    }

    private Response act(String what, String body) {
        return City.post(City.COORDINATOR, "/v1/grants/" + grant + "/" + what, body);
    }

    private Response pay(int instalment) {
        return City.pay(grant, instalments.get(instalment), City.newKey());
    }

    private Response reclaim(int year, String amount) {
        return City.as(City.FINANCE)
                .header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .body("{\"year\": %d, \"amount\": %s, \"reason\": \"Poste vacant\"}".formatted(year, amount))
                .post("/v1/grants/" + grant + "/clawbacks");
    }

    private String amendment(int first, int second, int restOfFirst, int restOfSecond) {
        return amendment(first, second, restOfFirst, restOfSecond, LocalDate.now(clock));
    }

    private static String amendment(int first, int second, int restOfFirst, int restOfSecond, LocalDate signedOn) {
        return """
                {"reference": "AV-1", "reason": "Ouverture décalée", "signedOn": "%s",
                 "awarded": [{"year": 2027, "amount": %d}, {"year": 2028, "amount": %d}],
                 "instalments": [
                   {"label": "Solde 2027", "year": 2027, "amount": %d, "plannedOn": "2027-12-01",
                    "requires": "SIGNATURE", "condition": "Avenant signé"},
                   {"label": "Versement 2028", "year": 2028, "amount": %d, "plannedOn": "2028-02-01",
                    "requires": "REPORT_ACCEPTED", "reportYear": 2027, "condition": "Bilan accepté"}]}""".formatted(signedOn, first, second, restOfFirst, restOfSecond);
    }

    private Euros left(int year) {
        return ledger.balance(Account.envelope(UUID.fromString(call), year));
    }

    private static org.hamcrest.Matcher<String> problem(String code) {
        return equalTo("urn:solidarites:problem:" + code);
    }
}
