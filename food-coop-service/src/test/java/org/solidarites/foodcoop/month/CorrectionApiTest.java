package org.solidarites.foodcoop.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.Caisse;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CorrectionApiTest {

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @Inject
    Ledger ledger;

    @AfterEach
    void theBooksBalance() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void isANewEntryThatRefersToTheWrongOne() {
        clock.putAtNoonOf(LocalDate.of(2024, 10, 10));
        String account = paid("2024-10", "60.00");
        BigDecimal before = pool();
        String wrong = posting(account);

        Caisse.correct(account, "2024-10", "40.00")
                .then()
                .statusCode(200)
                .body("amount", equalTo(new BigDecimal("40.00")))
                .body("corrections.before", contains(new BigDecimal("60.00")))
                .body("corrections.reason", contains("Montant mal saisi."));

        assertThat(pool()).isEqualTo(before.subtract(new BigDecimal("20.00")));
        assertThat(about(wrong)).containsExactly("CONTRIBUTION_CORRECTED -2000");
        Caisse.correct(account, "2024-10", "75.50").then().statusCode(200).body("corrections", hasSize(2));
        assertThat(pool()).isEqualTo(before.add(new BigDecimal("15.50")));
        City.get(Caisse.AGENT, "/v1/caisse/accounts/" + account + "/contributions")
                .then()
                .statusCode(200)
                .body("month", contains("2024-10"))
                .body("amount", contains(new BigDecimal("75.50")));
    }

    @Test
    void happensOnceHoweverOftenItIsSent() {
        clock.putAtNoonOf(LocalDate.of(2024, 10, 10));
        String account = paid("2024-10", "60.00");
        BigDecimal before = pool();
        String key = City.newKey();

        Caisse.correct(Caisse.AGENT, key, account, "2024-10", "50.00").then().statusCode(200);
        Caisse.correct(Caisse.AGENT, key, account, "2024-10", "50.00").then().statusCode(200);
        List<Integer> answers = City.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(
                        i -> () -> Caisse.correct(account, "2024-10", "50.00").statusCode())
                .toList());

        assertThat(answers).containsOnly(200);
        assertThat(pool()).isEqualTo(before.subtract(new BigDecimal("10.00")));
        Caisse.correct(Caisse.AGENT, key, account, "2024-10", "45.00").then().statusCode(422);
    }

    @Test
    void takesAwayWhatWasNeverPaidSoThatItCanBeTakenIn() {
        clock.putAtNoonOf(LocalDate.of(2024, 10, 10));
        String account = paid("2024-10", "60.00");
        BigDecimal before = pool();

        Caisse.correct(account, "2024-10", "0").then().statusCode(200).body("amount", equalTo(new BigDecimal("0.00")));

        assertThat(pool()).isEqualTo(before.subtract(new BigDecimal("60.00")));
        refused(Caisse.correct(account, "2024-10", "40.00"), 404, "contribution-not-found");
        Caisse.contribute(account, "2024-10", "40.00").then().statusCode(204);
        refused(Caisse.contribute(account, "2024-10", "40.00"), 409, "contribution-already-paid");
        assertThat(pool()).isEqualTo(before.subtract(new BigDecimal("20.00")));
    }

    @Test
    void leavesAClosedMonthAsItWasPublishedAndThePoolNeverBelowZero() {
        clock.putAtNoonOf(LocalDate.of(2023, 9, 10));
        String account = Caisse.join("montpellier", 1, "40.00", "somebody");
        Caisse.contribute(account, "2023-09", "60.00").then().statusCode(204);
        Caisse.close("montpellier", "2023-09").then().statusCode(200);
        // Paid ahead for a month that is not closed: no correction takes it.
        Caisse.contribute(account, "2023-10", "50.00").then().statusCode(204);
        BigDecimal free = pool("montpellier");

        Caisse.correct(account, "2023-09", "70.00").then().statusCode(200);

        assertThat(pool("montpellier")).isEqualTo(free.add(BigDecimal.TEN.setScale(2)));
        assertThat(Caisse.close("montpellier", "2023-09").<BigDecimal>path("contributions"))
                .isEqualTo(new BigDecimal("60.00"));
        refused(Caisse.correct(account, "2023-09", "0"), 409, "contribution-counted");
        Response over = Caisse.correct(account, "2023-09", "40.00");
        refused(over, 409, "correction-over-pool");
        over.then().body("detail", containsString("takes 30.00 €")).body("errors[0].pointer", equalTo("#/amount"));
        Caisse.fund("montpellier", "20.00");
        Caisse.correct(account, "2023-09", "40.00").then().statusCode(200);
    }

    @Test
    void keepsTheBoundsOfAContribution() {
        clock.putAtNoonOf(LocalDate.of(2024, 10, 10));
        String account = paid("2024-10", "60.00");

        refused(Caisse.correct(account, "2024-10", "39.99"), 422, "contribution-too-small");
        refused(Caisse.correct(account, "2024-09", "50.00"), 404, "contribution-not-found");
        refused(Caisse.correct(UUID.randomUUID().toString(), "2024-10", "50.00"), 404, "caisse-account-not-found");
        Caisse.correct(account, "2024-10", "-1").then().statusCode(400).body("errors[0].pointer", equalTo("#/amount"));
        String neighbour = Caisse.join("montpellier", 1, "40.00", "somebody");
        Caisse.contribute(neighbour, "2024-10", "60.00").then().statusCode(204);
        refused(Caisse.correct(neighbour, "2024-10", "250.01"), 422, "contribution-out-of-bounds");
    }

    @Test
    void isShownToItsHolderAndToNoOtherResident() {
        clock.putAtNoonOf(LocalDate.of(2024, 10, 10));
        String account = paid("2024-10", "60.00");
        String address = "/v1/caisse/accounts/" + account + "/contributions";

        City.get(TestTokens.user("somebody", "resident"), address)
                .then()
                .statusCode(200)
                .body("", hasSize(1));
        refused(City.get(TestTokens.user("other", "resident"), address), 404, "caisse-account-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 404",
        "agent, 400, 404",
        "finance, 400, 404",
        "coordinator, 403, 404",
        "partner, 403, 403",
        "admin, 403, 403",
        "committee, 403, 403",
        "instructor, 403, 404",
        ", 401, 401"
    })
    void isOpenToItsRolesOnly(String role, int correct, int list) {
        String token = role == null ? null : TestTokens.user("somebody", role);
        String address = "/v1/caisse/accounts/" + UUID.randomUUID() + "/contributions";

        City.post(token, address + "/corrections", "{}").then().statusCode(correct);
        City.get(token, address).then().statusCode(list);
    }

    private static String paid(String month, String amount) {
        String account = Caisse.join("gironde", 1, "40.00", "somebody");
        Caisse.contribute(account, month, amount).then().statusCode(204);
        return account;
    }

    private String posting(String account) {
        return (String) database.createNativeQuery(
                        "SELECT posting FROM caisse_contribution WHERE account_id = :id", String.class)
                .setParameter("id", UUID.fromString(account))
                .getSingleResult();
    }

    /** What refers to a posting: its kind, and the cents into the pool. */
    private List<String> about(String posting) {
        return database.createNativeQuery(
                        "SELECT t.kind || ' ' || e.cents FROM ledger_transaction t"
                                + " JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id"
                                + " WHERE t.reference = :posting AND a.code = 'pool:gironde'",
                        String.class)
                .setParameter("posting", posting)
                .getResultList();
    }

    private BigDecimal pool() {
        return pool("gironde");
    }

    private BigDecimal pool(String caisse) {
        return ledger.balance(Account.pool(caisse)).toDecimal();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + code));
    }
}
