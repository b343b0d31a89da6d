package org.solidarites.foodcoop.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.Patience;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.Caisse;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PurchaseApiTest {

    private static final String PROBLEM = "urn:solidarites:problem:";

    @Inject
    EntityManager database;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    private String account;
    private String seller;

    @BeforeEach
    void aHouseholdAndASeller() {
        account = Caisse.join("nantes", 2, "20.00", "resident-" + UUID.randomUUID());
        seller = Caisse.approvedSeller("nantes");
        credit(account, 50);
    }

    @AfterEach
    void theBooksBalance() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void buysWithACodeAndTheSellerIsPaidWhole() {
        Caisse.buy(seller, Caisse.code(account).toLowerCase().replace("-", " "), "pain", "12.40")
                .then()
                .statusCode(201)
                .body("amount", equalTo(new BigDecimal("12.40")))
                .body("$", not(hasItem("accountId")));
        Response bought = Caisse.buy(seller, Caisse.code(account), "fruits-legumes", "7.60");
        bought.then().statusCode(201);
        String address = bought.header("Location");
        assertThat(City.get(TestTokens.partner(seller), address).asString()).isEqualTo(bought.asString());
        refused(City.get(City.OTHER, address), 404, "purchase-not-found");

        assertThat(balance()).isEqualTo(new BigDecimal("30.00"));
        City.get(TestTokens.partner(seller), "/v1/caisse/purchases")
                .then()
                .body("items", hasSize(2))
                .body("items[0].lines.category", equalTo(List.of("fruits-legumes")));
        City.get(City.OTHER, "/v1/caisse/purchases").then().body("items", hasSize(0));
        Response settled = Caisse.settle("nantes");
        settled.then().statusCode(200);
        assertThat(settled.<List<BigDecimal>>path("lines.amount")).contains(new BigDecimal("20.00"));
        City.get(TestTokens.partner(seller), "/v1/caisse/settlements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amount", equalTo(new BigDecimal("20.00")));
        City.get(City.OTHER, "/v1/caisse/settlements").then().body("items", hasSize(0));
        assertThat(Caisse.settle("nantes").<List<BigDecimal>>path("lines.amount"))
                .isEmpty();
    }

    @Test
    void isCancelledByItsSellerOnItsDayAndBeforeItIsSettled() {
        String bought = bought("12.40");
        refused(cancel(City.OTHER, bought), 404, "purchase-not-found");

        List<Integer> statuses = City.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(
                        i -> () -> cancel(TestTokens.partner(seller), bought).statusCode())
                .toList());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(balance()).isEqualTo(new BigDecimal("50.00"));
        City.get(TestTokens.partner(seller), "/v1/caisse/purchases/" + bought)
                .then()
                .body("cancelledAt", notNullValue());
        refused(cancel(TestTokens.partner(seller), bought), 409, "purchase-already-cancelled");

        String settled = bought("10.00");
        Caisse.settle("nantes").then().statusCode(200);
        refused(cancel(TestTokens.partner(seller), settled), 409, "purchase-already-settled");
        String old = bought("10.00");
        clock.advance(Duration.ofDays(1));
        refused(cancel(TestTokens.partner(seller), old), 409, "purchase-too-old-to-cancel");
        assertThat(balance()).isEqualTo(new BigDecimal("30.00"));
    }

    private String bought(String amount) {
        return Caisse.buy(seller, Caisse.code(account), "pain", amount)
                .then()
                .statusCode(201)
                .body("cancelledAt", nullValue())
                .extract()
                .path("id");
    }

    private static Response cancel(String token, String purchase) {
        return City.as(token)
                .header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .post("/v1/caisse/purchases/" + purchase + "/cancellation");
    }

    @Test
    void takesACodeOnceAndNotAfterItsTime() {
        String used = Caisse.code(account);
        Caisse.buy(seller, used, "pain", "1.00").then().statusCode(201);
        refused(Caisse.buy(seller, used, "pain", "1.00"), 409, "purchase-code-used");
        refused(Caisse.buy(seller, "0000-0000-0000", "pain", "1.00"), 422, "purchase-code-unknown");

        String late = Caisse.code(account);
        clock.advance(Duration.ofMinutes(10));
        refused(Caisse.buy(seller, late, "pain", "1.00"), 409, "purchase-code-expired");
        assertThat(balance()).isEqualTo(new BigDecimal("49.00"));
    }

    @Test
    void refusesWhatIsNotApprovedAndNamesTheDecisionBehindIt() {
        String code = Caisse.code(account);

        refused(Caisse.buy("seller-nobody", code, "pain", "1.00"), 422, "place-not-approved");
        refused(Caisse.buy(Caisse.approvedSeller("gironde"), code, "pain", "1.00"), 422, "place-not-approved");
        Caisse.buy(seller, code, "tabac", "1.00")
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "product-not-approved"))
                .body("detail", containsString("comité local, 26 août 2025"))
                .body("errors[0].pointer", equalTo("#/lines/0/category"));
        String past = "seller-" + UUID.randomUUID();
        Caisse.approve("nantes", past, Caisse.approval("2023-01-01", "2023-02-01"))
                .then()
                .statusCode(201);
        refused(Caisse.buy(past, code, "pain", "1.00"), 422, "place-not-approved");

        Caisse.buy(seller, code, "pain", "1.00").then().statusCode(201);
    }

    @Test
    void takesNoMoreThanThereIsAndTheCodeStaysGood() {
        String code = Caisse.code(account);

        refused(Caisse.buy(seller, code, "pain", "50.01"), 422, "purchase-over-balance");

        Caisse.buy(seller, code, "pain", "50.00").then().statusCode(201);
        assertThat(balance()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void letsTwoHundredBuyersAtOnceSpendNoMoreThanThereIs() {
        List<String> codes =
                IntStream.range(0, 200).mapToObj(i -> Caisse.code(account)).toList();

        List<Integer> answers = City.atOnce(codes.stream()
                .<Callable<Integer>>map(
                        code -> () -> Patience.untilServed(() -> Caisse.buy(seller, code, "pain", "3.00"))
                                .statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(16);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(422);
        assertThat(balance()).isEqualTo(new BigDecimal("2.00"));
    }

    @Test
    void letsOneCodeBeUsedOnceHoweverManyTryAtOnce() {
        String code = Caisse.code(account);

        List<Integer> answers = City.atOnce(IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        i -> () -> Caisse.buy(seller, code, "pain", "1.00").statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status != 201).containsOnly(409);
    }

    @Test
    void makesCodesForTheHolderOnly() {
        String holder = "resident-" + UUID.randomUUID();
        String own = Caisse.join("nantes", 1, "10.00", holder);
        String path = "/v1/caisse/accounts/" + own + "/codes";

        City.post(TestTokens.user(holder, "resident"), path, "").then().statusCode(200);
        refused(City.post(TestTokens.user("another", "resident"), path, ""), 404, "caisse-account-not-found");
        refused(
                City.post(Caisse.AGENT, "/v1/caisse/accounts/" + UUID.randomUUID() + "/codes", ""),
                404,
                "caisse-account-not-found");
    }

    @Test
    void changesAnApprovalOfTheVersionThatWasRead() {
        Response created = Caisse.approve("nantes", "seller-" + UUID.randomUUID(), Caisse.approval("2023-01-01", null));
        String path = created.header("Location");
        String approval = Caisse.approval("2023-01-01", "2024-01-01") + "";

        City.as(City.COORDINATOR)
                .contentType("application/json")
                .body(approval)
                .put(path + "/approval")
                .then()
                .statusCode(428);
        City.as(City.COORDINATOR)
                .contentType("application/json")
                .header("If-Match", created.header("ETag"))
                .body(approval)
                .put(path + "/approval")
                .then()
                .statusCode(200)
                .body("until", equalTo("2024-01-01"));
        City.as(City.COORDINATOR)
                .contentType("application/json")
                .header("If-Match", created.header("ETag"))
                .body(approval)
                .put(path + "/approval")
                .then()
                .statusCode(412);
        City.get(null, path).then().statusCode(200).body("decision", equalTo("comité local, 26 août 2025"));
        refused(City.get(null, "/v1/caisse/sellers/" + UUID.randomUUID()), 404, "seller-not-found");
        refused(Caisse.approve("nantes", seller, Caisse.approval("2023-01-01", null)), 409, "seller-exists");
        refused(Caisse.approve("nowhere", seller, Caisse.approval("2023-01-01", null)), 422, "unknown-caisse");
        refused(
                Caisse.approve("nantes", "another", Caisse.approval("2023-01-01", "2023-01-01")),
                422,
                "approval-period-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\": \"\", \"lines\": []}",
                "{\"code\": \"A\", \"lines\": [null]}",
                "{\"code\": \"A\", \"lines\": [{\"category\": \"pain\", \"amount\": -1}]}",
                "{\"code\": \"A\", \"lines\": [{\"category\": \"pain\", \"amount\": 0.001}]}",
                "{\"code\": \"A\", \"lines\": [{\"category\": \"pain\", \"amount\": 1e400}]}",
                "{\"code\": \"A\", \"lines\": [{\"category\": \"pain\", \"amount\": NaN}]}",
                "{\"code\": \"A\", \"lines\": [{\"category\": \"Pain!\", \"amount\": 1}]}",
                "{\"code\": \"\\ud800\", \"lines\": [{\"category\": \"pain\", \"amount\": 1}]}",
                "{\"code\": \"A\", \"lines\": [{\"category\": \"pain\", \"amount\": 1}], \"account\": 1}"
            })
    void saysWhatIsWrongWithAPurchase(String body) {
        City.as(TestTokens.partner(seller))
                .header("Idempotency-Key", City.newKey())
                .contentType("application/json")
                .body(body)
                .post("/v1/caisse/purchases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403, 403, 404",
        "agent, 403, 403, 403, 404",
        "finance, 403, 400, 403, 403",
        "coordinator, 403, 403, 400, 404",
        "partner, 400, 403, 403, 403",
        "admin, 403, 403, 403, 403",
        "committee, 403, 403, 403, 403",
        "instructor, 403, 403, 403, 403",
        ", 401, 401, 401, 401"
    })
    void isOpenToItsRolesOnly(String role, int buy, int settle, int approve, int code) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        City.post(token, "/v1/caisse/purchases", "{}").then().statusCode(buy);
        City.post(token, "/v1/caisse/settlements", "{}").then().statusCode(settle);
        City.post(token, "/v1/caisse/sellers", "{}").then().statusCode(approve);
        City.post(token, "/v1/caisse/accounts/" + UUID.randomUUID() + "/codes", "")
                .then()
                .statusCode(code);
        City.get(token, "/v1/caisse/purchases/" + UUID.randomUUID()).then().statusCode(buy == 400 ? 404 : buy);
        cancel(token, UUID.randomUUID().toString()).then().statusCode(buy == 400 ? 404 : buy);
        City.get(token, "/v1/caisse/sellers").then().statusCode(200);
    }

    private void credit(String id, long euros) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.post(Posting.ofMoves(
                        PostingKind.FOOD_AID_GRANTED,
                        "test:" + UUID.randomUUID(),
                        "test",
                        List.of(new Move(
                                Account.CITY_FOOD_AID, Account.household(UUID.fromString(id)), Euros.of(euros))))));
    }

    private BigDecimal balance() {
        return Caisse.account(account).path("balance");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo(PROBLEM + code));
    }
}
