package org.solidarites.foodcoop.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.Caisse;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** Each test closes a month of its own. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DepartureApiTest {

    private static final String HOLDER = TestTokens.user("leaving-holder", "resident");

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @Inject
    Departures departures;

    @Inject
    Ledger ledger;

    @AfterEach
    void theBooksBalance() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void countsTheMonthAndGivesBackWhatWasPaidAhead() {
        clock.putAtNoonOf(LocalDate.of(2024, 11, 10));
        String account = joined();
        Caisse.contribute(account, "2024-11", "40.00").then().statusCode(204);
        Caisse.contribute(account, "2024-12", "45.00").then().statusCode(204);
        Caisse.fund("gironde", "500.00");
        BigDecimal pool = pool();

        Caisse.leave(HOLDER, account)
                .then()
                .statusCode(200)
                .body("leftOn", equalTo("2024-11-10"))
                .body("lastMonth", equalTo("2024-11"))
                .body("returned", equalTo(new BigDecimal("45.00")))
                .body("spendableUntil", equalTo("2025-02-28"));

        assertThat(pool()).isEqualTo(pool.subtract(new BigDecimal("45.00")));
        refused(Caisse.contribute(account, "2024-12", "40.00"), 409, "caisse-left");
        refused(Caisse.leave(HOLDER, account), 409, "caisse-left");
        Caisse.close("gironde", "2024-11").then().statusCode(200).body("households", equalTo(1));
        Caisse.account(account)
                .then()
                .body("balance", equalTo(new BigDecimal("150.00")))
                .body("leftOn", equalTo("2024-11-10"))
                .body("spendableUntil", equalTo("2025-02-28"));
        assertThat(City.told(database, account))
                .anySatisfy(told -> assertThat(told).contains("\"lastMonth\":\"2024-11\""));
    }

    @Test
    void takesInTheContributionOfTheLastMonthAndCreditsNoneAfterIt() {
        clock.putAtNoonOf(LocalDate.of(2025, 1, 10));
        String account = joined();
        Caisse.leave(Caisse.AGENT, account).then().statusCode(200).body("returned", equalTo(new BigDecimal("0.00")));
        Caisse.contribute(account, "2025-01", "40.00").then().statusCode(204);
        Caisse.fund("gironde", "500.00");
        Caisse.close("gironde", "2025-01").then().body("households", equalTo(1));

        clock.putAtNoonOf(LocalDate.of(2025, 2, 10));
        Caisse.close("gironde", "2025-02").then().statusCode(200).body("households", equalTo(0));

        assertThat(Caisse.account(account).<BigDecimal>path("balance")).isEqualByComparingTo("150");
    }

    @Test
    void letsWhatIsThereBeSpentForThreeMonthsAndKeepsTheAidOfTheCity() {
        clock.putAtNoonOf(LocalDate.of(2025, 3, 10));
        String account = joined();
        Caisse.contribute(account, "2025-03", "40.00").then().statusCode(204);
        Caisse.fund("gironde", "500.00");
        Caisse.close("gironde", "2025-03").then().statusCode(200);
        aid(account, 30);
        Caisse.leave(HOLDER, account).then().statusCode(200).body("balance", equalTo(new BigDecimal("180.00")));
        String seller = Caisse.approvedSeller("gironde");
        clock.putAtNoonOf(LocalDate.of(2025, 6, 30));
        Caisse.buy(seller, Caisse.code(account), "pain", "70.00").then().statusCode(201);
        departures.settleRemainders();
        assertThat(Caisse.account(account).<BigDecimal>path("balance")).isEqualByComparingTo("110");
        BigDecimal pool = pool();

        clock.putAtNoonOf(LocalDate.of(2025, 7, 1));
        departures.settleRemainders();
        departures.settleRemainders();

        assertThat(Caisse.account(account).<BigDecimal>path("balance")).isEqualByComparingTo("30");
        assertThat(pool()).isEqualTo(pool.add(new BigDecimal("80.00")));
        Caisse.buy(seller, Caisse.code(account), "pain", "30.00").then().statusCode(201);
    }

    @Test
    void joinsAgainByAgreeingAContribution() {
        clock.putAtNoonOf(LocalDate.of(2025, 8, 10));
        String account = joined();
        Caisse.contribute(account, "2025-09", "40.00").then().statusCode(204);
        Caisse.leave(HOLDER, account).then().statusCode(200).body("returned", equalTo(new BigDecimal("40.00")));

        City.as(Caisse.AGENT)
                .contentType("application/json")
                .body("{\"contribution\": 20.00, \"holder\": \"leaving-holder\"}")
                .put("/v1/caisse/accounts/" + account + "/agreement")
                .then()
                .statusCode(200)
                .body("leftOn", nullValue())
                .body("spendableUntil", nullValue());

        Caisse.contribute(account, "2025-09", "20.00").then().statusCode(204);
        Caisse.leave(HOLDER, account).then().statusCode(200).body("returned", equalTo(new BigDecimal("20.00")));
    }

    @Test
    void isOfWhoHasJoinedAndOfNobodyElse() {
        clock.putAtNoonOf(LocalDate.of(2025, 8, 10));
        String account = joined();

        refused(Caisse.leave(TestTokens.user("somebody-else", "resident"), account), 404, "caisse-account-not-found");
        refused(Caisse.leave(Caisse.AGENT, UUID.randomUUID().toString()), 404, "caisse-account-not-found");
        assertThat(Caisse.account(account).<String>path("leftOn")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 404",
        "agent, 404",
        "coordinator, 404",
        "finance, 403",
        "partner, 403",
        "admin, 403",
        "committee, 403",
        "instructor, 403",
        ", 401"
    })
    void isOpenToItsRolesOnly(String role, int status) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        Caisse.leave(token, UUID.randomUUID().toString()).then().statusCode(status);
    }

    private static String joined() {
        return Caisse.join("gironde", 1, "20.00", "leaving-holder");
    }

    /** As the event of a food aid does. */
    private void aid(String account, long euros) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.post(Posting.ofMoves(
                        PostingKind.FOOD_AID_GRANTED,
                        "food-aid-granted:" + UUID.randomUUID(),
                        "dossier:" + UUID.randomUUID(),
                        List.of(new Move(
                                Account.CITY_FOOD_AID,
                                Account.household(UUID.fromString(account)),
                                Euros.of(euros))))));
    }

    private BigDecimal pool() {
        return ledger.balance(Account.pool("gironde")).toDecimal();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + code));
    }
}
