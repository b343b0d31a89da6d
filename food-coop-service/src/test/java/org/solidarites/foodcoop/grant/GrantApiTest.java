package org.solidarites.foodcoop.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.Patience;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantApiTest {

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    private String call;
    private String spare;
    private String grant;
    private List<String> instalments;

    @BeforeEach
    void awardAGrant() {
        call = City.publishedCall();
        String project = City.eligibleProject(call);
        spare = City.eligibleProject(call);
        City.openSession(database, call);
        Response award = City.award(project, City.award(60_000, 40_000, 50_000));
        grant = award.path("id");
        instalments = award.path("instalments.id");
        City.sign(grant).then().statusCode(200).body("state", equalTo("SIGNED"));
    }

    @AfterEach
    void theBooksBalance() {
        clock.reset();
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void isOpenToAllAndNamesNoPerson() {
        Response shown = City.get(null, "/v1/grants/" + grant);

        shown.then()
                .statusCode(200)
                .body("projectTitle", equalTo("Coopain"))
                .body("beneficiary", equalTo(Map.of("name", "SCIC Commun'île", "siret", "73282932000074")))
                .body("awarded", equalTo(new BigDecimal("150000.00")))
                .body("years.year", contains(2027, 2028))
                .body("years.awarded", contains(new BigDecimal("100000.00"), new BigDecimal("50000.00")))
                .body("instalments.label", contains("Premier versement", "Solde 2027", "Versement 2028"))
                .body("instalments.paidAt", contains(nullValue(), nullValue(), nullValue()));
        assertThat(shown.asString()).doesNotContain("organization", "summary", "lead");
        City.get(null, "/v1/grants?limit=100").then().statusCode(200).body("items.id", hasItem(grant));
        City.get(null, "/v1/grants?call=" + call).then().body("items", hasSize(1));
        City.get(null, "/v1/grants?call=" + UUID.randomUUID()).then().body("items", hasSize(0));
    }

    @Test
    void showsWhatWasPaid() {
        City.pay(grant, instalments.getFirst(), City.newKey())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("paid", equalTo(new BigDecimal("60000.00")));

        City.get(null, "/v1/grants/" + grant)
                .then()
                .header("ETag", "\"2\"")
                .body("awarded", equalTo(new BigDecimal("150000.00")))
                .body("paid", equalTo(new BigDecimal("60000.00")))
                .body("years.paid", contains(new BigDecimal("60000.00"), new BigDecimal("0.00")))
                .body("instalments.paidAt", contains(notNullValue(), nullValue(), nullValue()))
                .body("instalments.id", equalTo(instalments));
        assertThat(payments())
                .containsExactly("{\"grantId\":\"%s\",\"instalmentId\":\"%s\",\"amount\":60000.00}"
                        .formatted(grant, instalments.getFirst()));
    }

    @Test
    void paysEveryInstalmentToTheCent() {
        GrantLifeTest.acceptedReport(clock, grant);
        instalments.forEach(
                instalment -> City.pay(grant, instalment, City.newKey()).then().statusCode(200));

        City.get(null, "/v1/grants/" + grant).then().body("paid", equalTo(new BigDecimal("150000.00")));
        assertThat(payments()).hasSize(3);
    }

    @Test
    void paysOnceForOneKey() {
        String key = City.newKey();

        Response first = City.pay(grant, instalments.getFirst(), key);
        Response again = City.pay(grant, instalments.getFirst(), key);

        first.then().statusCode(200);
        again.then().statusCode(200).header("Idempotency-Replayed", "true").header("ETag", "\"2\"");
        assertThat(again.asString()).isEqualTo(first.asString());
        City.pay(grant, instalments.get(1), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:idempotency-key-reused"));
    }

    @Test
    void paysAnInstalmentOnceWhateverTheKey() {
        City.pay(grant, instalments.getFirst(), City.newKey()).then().statusCode(200);

        City.pay(grant, instalments.getFirst(), City.newKey())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:instalment-already-paid"));
        City.get(null, "/v1/grants/" + grant).then().body("paid", equalTo(new BigDecimal("60000.00")));
    }

    @Test
    void paysAnInstalmentOnceHoweverManyTryAtOnce() {
        List<Integer> statuses = City.atOnce(IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () ->
                        City.pay(grant, instalments.getFirst(), City.newKey()).statusCode())
                .toList());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        City.get(null, "/v1/grants/" + grant).then().body("paid", equalTo(new BigDecimal("60000.00")));
        assertThat(payments()).hasSize(1);
    }

    @Test
    void paysOnceHoweverManySendTheSameRequestAtOnce() {
        String key = City.newKey();

        List<Integer> statuses = City.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i ->
                        () -> Patience.untilServed(() -> City.pay(grant, instalments.getFirst(), key))
                                .statusCode())
                .toList());

        assertThat(statuses).containsOnly(200);
        assertThat(payments()).hasSize(1);
    }

    @Test
    void paysNothingWithoutAKey() {
        City.post(City.FINANCE, "/v1/grants/" + grant + "/instalments/" + instalments.getFirst() + "/payment", "")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:solidarites:problem:idempotency-key-required"))
                .body("errors[0].header", equalTo("Idempotency-Key"));
        assertThat(payments()).isEmpty();
    }

    @Test
    void paysNoInstalmentOfAnotherGrant() {
        Response other = City.award(spare, City.award(1, 1, 1));

        City.pay(grant, other.path("instalments[0].id"), City.newKey())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:instalment-not-found"));
        City.pay(UUID.randomUUID().toString(), instalments.getFirst(), City.newKey())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:grant-not-found"));
        City.get(null, "/v1/grants/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 403",
        "finance, 400",
        "coordinator, 403",
        "partner, 403",
        "admin, 403",
        ", 401",
    })
    void isPaidByFinanceOnlyAndReadByAll(String role, int status) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        City.post(token, "/v1/grants/" + grant + "/instalments/" + instalments.getFirst() + "/payment", "")
                .then()
                .statusCode(status);
        City.get(token, "/v1/grants").then().statusCode(200);
        City.get(token, "/v1/grants/" + grant).then().statusCode(200);
    }

    private List<String> payments() {
        return City.told(database, grant);
    }
}
