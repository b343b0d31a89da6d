package org.solidarites.foodcoop.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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

/** Each test closes a month of its own, of the caisse that it is about. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MonthApiTest {

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
    void nantesGivesTheSameWhateverTheContributionAndOnlyAfterIt() {
        clock.putAtNoonOf(LocalDate.of(2025, 9, 20));
        String little = joined("nantes", 1, "10.00");
        String much = joined("nantes", 3, "250.00");
        String unpaid = joined("nantes", 2, "40.00");
        Caisse.contribute(little, "2025-09", "10.00").then().statusCode(204);
        Caisse.contribute(much, "2025-09", "250.00").then().statusCode(204);

        assertThat(pool("nantes")).isLessThan(new BigDecimal("300.00"));
        Caisse.close("nantes", "2025-09")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:month-can-not-be-paid"))
                .body("detail", containsString("300.00 €"));
        assertThat(balance(little)).isEqualByComparingTo("0");
        Caisse.fund("nantes", "1000.00");
        Caisse.close("nantes", "2025-09")
                .then()
                .statusCode(200)
                .body("rules", equalTo("nantes-2025"))
                .body("households", equalTo(2))
                .body("contributions", equalTo(new BigDecimal("260.00")))
                .body("credited", equalTo(new BigDecimal("300.00")));

        assertThat(balance(little)).isEqualByComparingTo("100");
        assertThat(balance(much)).isEqualByComparingTo("200");
        assertThat(balance(unpaid)).isEqualByComparingTo("0");
        City.get(null, "/v1/caisse/nantes/months")
                .then()
                .statusCode(200)
                .body("find { it.month == '2025-09' }.suppressed", equalTo(true))
                .body("find { it.month == '2025-09' }.poolAfter", nullValue())
                .body("find { it.month == '2025-09' }.chainHash.length()", equalTo(64));
    }

    @Test
    void montpellierSharesWhatThereIs() {
        clock.putAtNoonOf(LocalDate.of(2023, 2, 20));
        List<String> members = IntStream.range(0, 5)
                .mapToObj(i -> joined("montpellier", 1, "60.00"))
                .toList();
        members.forEach(
                member -> Caisse.contribute(member, "2023-02", "60.00").then().statusCode(204));

        Caisse.close("montpellier", "2023-02")
                .then()
                .statusCode(200)
                .body("rules", equalTo("montpellier-2023"))
                .body("needed", equalTo(new BigDecimal("500.00")))
                .body("credited", equalTo(new BigDecimal("300.00")));

        members.forEach(member -> assertThat(balance(member)).isEqualByComparingTo("60"));
        City.get(null, "/v1/caisse/montpellier/months")
                .then()
                .body("find { it.month == '2023-02' }.households", equalTo(5))
                .body("find { it.month == '2023-02' }.allocations", equalTo(new BigDecimal("300.00")))
                .body("find { it.month == '2023-02' }.poolAfter", equalTo(new BigDecimal("0.00")));
    }

    /** Nobody can tell from what two months publish what one household paid ahead. */
    @Test
    void leavesWhatIsPaidAheadToItsMonth() {
        clock.putAtNoonOf(LocalDate.of(2023, 5, 20));
        List<String> members = IntStream.range(0, 5)
                .mapToObj(i -> joined("montpellier", 1, "60.00"))
                .toList();
        members.forEach(
                member -> Caisse.contribute(member, "2023-05", "60.00").then().statusCode(204));
        Caisse.contribute(members.getFirst(), "2023-06", "77.00").then().statusCode(204);
        BigDecimal before = pool("montpellier");

        Response closed = Caisse.close("montpellier", "2023-05");

        BigDecimal waiting = before.subtract(closed.path("poolBefore"));
        assertThat(waiting).isGreaterThanOrEqualTo(new BigDecimal("77.00"));
        closed.then().body("credited", equalTo(new BigDecimal("300.00")));
        City.get(null, "/v1/caisse/montpellier/months")
                .then()
                .body("find { it.month == '2023-05' }.poolAfter", equalTo(new BigDecimal("0.00")));
        assertThat(pool("montpellier")).isEqualTo(waiting);
    }

    @Test
    void girondeGives300ToACoupleWithAChild() {
        clock.putAtNoonOf(LocalDate.of(2024, 4, 20));
        String member = joined("gironde", 3, "10.00");
        Caisse.contribute(member, "2024-04", "10.00").then().statusCode(204);
        Caisse.fund("gironde", "500.00");

        Caisse.close("gironde", "2024-04").then().statusCode(200).body("rules", equalTo("gironde-2024"));

        assertThat(balance(member)).isEqualByComparingTo("300");
    }

    @ParameterizedTest
    @CsvSource({
        "nantes, 9.99, contribution-out-of-bounds",
        "nantes, 250.01, contribution-out-of-bounds",
        "gironde, 9.99, contribution-out-of-bounds",
        "montpellier, 250.01, contribution-out-of-bounds",
        "paris, 20.00, unknown-caisse"
    })
    void agreesOnlyWhatTheRulesAllow(String caisse, String contribution, String code) {
        Caisse.tryToJoin(UUID.randomUUID(), caisse, 1, contribution, "somebody")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + code));
    }

    @Test
    void creditsNobodyTwiceHoweverOftenAMonthIsClosedAtOnce() {
        clock.putAtNoonOf(LocalDate.of(2024, 5, 20));
        List<String> members = IntStream.range(0, 60)
                .mapToObj(i -> joined("gironde", 1, "10.00"))
                .toList();
        members.forEach(
                member -> Caisse.contribute(member, "2024-05", "10.00").then().statusCode(204));
        Caisse.fund("gironde", "20000.00");

        List<Integer> answers = City.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(
                        i -> () -> Caisse.close("gironde", "2024-05").statusCode())
                .toList());

        assertThat(answers).containsOnly(200);
        members.forEach(member -> assertThat(balance(member)).isEqualByComparingTo("150"));
        Caisse.contribute(members.getFirst(), "2024-05", "10.00")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:month-already-closed"));
    }

    @Test
    void takesAContributionOnceAndWhole() {
        clock.putAtNoonOf(LocalDate.of(2026, 2, 20));
        String member = joined("gironde", 1, "40.00");

        refused(Caisse.contribute(member, "2026-02", "39.99"), 422, "contribution-too-small");
        refused(Caisse.contribute(member, "2026-04", "40.00"), 422, "month-out-of-reach");
        String neighbour = joined("montpellier", 1, "40.00");
        refused(Caisse.contribute(neighbour, "2026-02", "250.01"), 422, "contribution-out-of-bounds");
        Caisse.contribute(neighbour, "2026-02", "250.00").then().statusCode(204);
        Caisse.contribute(member, "2026-03", "40.00").then().statusCode(204);
        refused(Caisse.contribute(member, "2026-03", "40.00"), 409, "contribution-already-paid");
        refused(Caisse.contribute(UUID.randomUUID().toString(), "2026-02", "40.00"), 404, "caisse-account-not-found");
        refused(Caisse.close("nantes", "2026-03"), 422, "month-out-of-reach");
        refused(Caisse.close("nowhere", "2026-02"), 422, "unknown-caisse");
        Caisse.close("nantes", "soon").then().statusCode(400);
    }

    @Test
    void publishesNoMonthsOfACaisseThatThereIsNot() {
        City.get(null, "/v1/caisse/nowhere/months")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:caisse-not-found"))
                .body("detail", equalTo("There is no caisse nowhere. There are: gironde, montpellier, nantes."));
    }

    @Test
    void takesAndCreditsNothingForAMonthBeforeTheHouseholdJoined() {
        clock.putAtNoonOf(LocalDate.of(2024, 8, 20));
        String first = joined("gironde", 1, "10.00");
        Caisse.contribute(first, "2024-08", "10.00").then().statusCode(204);
        Caisse.fund("gironde", "500.00");
        clock.putAtNoonOf(LocalDate.of(2024, 9, 20));
        String later = joined("gironde", 1, "10.00");

        refused(Caisse.contribute(later, "2024-08", "10.00"), 422, "month-out-of-reach");
        Caisse.close("gironde", "2024-08").then().statusCode(200).body("households", equalTo(1));

        assertThat(balance(later)).isEqualByComparingTo("0");
    }

    @Test
    void agreesAnotherContributionLater() {
        UUID household = UUID.randomUUID();
        String account =
                Caisse.tryToJoin(household, "nantes", 1, "40.00", "somebody").path("id");

        refused(Caisse.tryToJoin(household, "nantes", 1, "40.00", "somebody"), 409, "household-has-account");
        City.as(Caisse.AGENT)
                .contentType("application/json")
                .body("{\"contribution\": 15.00}")
                .put("/v1/caisse/accounts/" + account + "/agreement")
                .then()
                .statusCode(200)
                .body("contribution", equalTo(new BigDecimal("15.00")));
    }

    @Test
    void allocatesByTheSizeThatAHouseholdHasNow() {
        String account = joined("nantes", 1, "40.00");

        resize(Caisse.AGENT, account, 4)
                .then()
                .statusCode(200)
                .body("people", equalTo(4))
                .body("monthlyAllocation", equalTo(new BigDecimal("250.00")));
        resize(Caisse.AGENT, account, 0).then().statusCode(400).body("errors[0].pointer", equalTo("#/people"));
        resize(Caisse.AGENT, account, 31).then().statusCode(400);
        refused(resize(Caisse.AGENT, UUID.randomUUID().toString(), 2), 404, "caisse-account-not-found");
    }

    private static Response resize(String token, String account, int people) {
        return City.as(token)
                .contentType("application/json")
                .body("{\"people\": " + people + "}")
                .put("/v1/caisse/accounts/" + account + "/size");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403, 403, 403",
        "agent, 400, 400, 403, 403",
        "finance, 403, 400, 400, 400",
        "coordinator, 400, 403, 403, 400",
        "partner, 403, 403, 403, 403",
        "admin, 403, 403, 403, 403",
        "committee, 403, 403, 403, 403",
        "instructor, 403, 403, 403, 403",
        ", 401, 401, 401, 401"
    })
    void isOpenToItsRolesOnly(String role, int join, int contribute, int fund, int close) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        City.post(token, "/v1/caisse/accounts", "{}").then().statusCode(join);
        City.post(token, "/v1/caisse/accounts/" + UUID.randomUUID() + "/contributions", "{}")
                .then()
                .statusCode(contribute);
        resize(token, UUID.randomUUID().toString(), 0).then().statusCode(join);
        City.post(token, "/v1/caisse/fundings", "{}").then().statusCode(fund);
        City.post(token, "/v1/caisse/closings", "{}").then().statusCode(close);
        City.get(token, "/v1/caisse/nantes/months").then().statusCode(200);
    }

    private static String joined(String caisse, int people, String contribution) {
        return Caisse.join(caisse, people, contribution, "somebody");
    }

    private static BigDecimal balance(String account) {
        return Caisse.account(account).path("balance");
    }

    private BigDecimal pool(String caisse) {
        return ledger.balance(Account.pool(caisse)).toDecimal();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + code));
    }
}
