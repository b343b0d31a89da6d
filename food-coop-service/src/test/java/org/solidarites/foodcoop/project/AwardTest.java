package org.solidarites.foodcoop.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.core.Account;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AwardTest {

    @Inject
    EntityManager database;

    @Inject
    Ledger ledger;

    @AfterEach
    void theBooksBalance() {
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void makesTheGrantAndTakesItFromTheEnvelopeOfEachYear() {
        String call = City.publishedCall();
        String project = City.submittedProject(call);

        Response answer = City.award(project, City.award(60_000, 40_000, 50_000));

        answer.then()
                .statusCode(201)
                .body("projectTitle", equalTo("Coopain"))
                .body("beneficiary.siret", equalTo("73282932000074"))
                .body("awarded", equalTo(new BigDecimal("150000.00")))
                .body("paid", equalTo(new BigDecimal("0.00")));
        String grant = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/v1/grants/" + grant);
        assertThat(left(call)).containsExactly(Euros.of(150_000), Euros.of(200_000), Euros.of(250_000));
        City.get(City.DEMO, "/v1/projects/" + project)
                .then()
                .body("state", equalTo("AWARDED"))
                .body("grantId", equalTo(grant))
                .header("ETag", "\"1\"");
        assertThat(events(project))
                .containsExactly(
                        "{\"projectId\":\"%s\",\"callId\":\"%s\",\"grantId\":\"%s\"}".formatted(project, call, grant));
    }

    @Test
    void isGivenOnce() {
        String project = City.submittedProject(City.publishedCall());
        City.award(project, City.award(10, 10, 10)).then().statusCode(201);

        City.award(project, City.award(10, 10, 10))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:project-state-forbids"));
    }

    @Test
    void isGivenOnceHoweverManyTryAtOnce() {
        String call = City.publishedCall();
        String project = City.submittedProject(call);

        List<Integer> statuses = City.atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> City.award(project, City.award(10, 10, 10)).statusCode())
                .toList());

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        assertThat(left(call).getFirst()).isEqualTo(Euros.of(249_980));
    }

    @Test
    void neverGoesOverAnEnvelopeHoweverManyAwardAtOnce() {
        String call = City.publishedCall();
        List<Callable<Integer>> awards = IntStream.range(0, 12)
                .mapToObj(i -> City.submittedProject(call))
                .<Callable<Integer>>map(project -> () ->
                        City.award(project, City.award(30_000, 10_000, 60_000)).statusCode())
                .toList();

        List<Integer> statuses = City.atOnce(awards);

        // The second year, 250,000 at 60,000 each, gives out first.
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(8);
        assertThat(left(call)).containsExactly(Euros.of(90_000), Euros.of(10_000), Euros.of(250_000));
        City.get(null, "/v1/grants?limit=100&call=" + call).then().body("items.size()", equalTo(4));
    }

    @Test
    void saysWhatIsLeftAndLeavesEverythingAsItWas() {
        String call = City.publishedCall();
        City.award(City.submittedProject(call), City.award(100_000, 100_000, 10))
                .then()
                .statusCode(201);
        String project = City.submittedProject(call);

        City.award(project, City.award(25_000, 25_001, 10))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:award-over-envelope"))
                .body("detail", containsString("Of the envelope of 2027, 50000.00 € is left"));

        City.get(City.DEMO, "/v1/projects/" + project).then().body("state", equalTo("SUBMITTED"));
        assertThat(left(call).getFirst()).isEqualTo(Euros.of(50_000));
        assertThat(events(project)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\": 2028, \"amount\": 50} | {\"year\": 2027, \"amount\": 50} | 422 | year-named-twice | #/awarded/1/year",
                "{\"year\": 2028, \"amount\": 50} | {\"year\": 2031, \"amount\": 50} | 422 | year-outside-call | #/awarded/1/year",
                "{\"year\": 2028, \"amount\": 50} | {\"year\": 2028, \"amount\": 50.01} | 422 | instalments-do-not-add-up | #/instalments",
                "\"year\": 2028, \"amount\": 50, \"condition\" | \"year\": 2029, \"amount\": 50, \"condition\" | 422 | instalments-do-not-add-up | #/instalments",
                "\"condition\": \"À la signature\" | \"condition\": \"\" | 400 | invalid-input | #/instalments/0/condition",
                "\"awarded\": | \"granted\": | 400 | invalid-input | #/granted",
            })
    void saysWhatIsWrongWithIt(String right, String wrong, int status, String problem, String pointer) {
        String project = City.submittedProject(City.publishedCall());

        City.award(project, City.award(60, 40, 50).replace(right, wrong))
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
        City.get(City.DEMO, "/v1/projects/" + project).then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void needsAProject() {
        City.award(UUID.randomUUID().toString(), City.award(1, 1, 1))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:project-not-found"));
    }

    @Test
    void isGivenByACoordinatorToo() {
        String project = City.submittedProject(City.publishedCall());

        City.post(City.COORDINATOR, "/v1/projects/" + project + "/award", City.award(1, 1, 1))
                .then()
                .statusCode(201);
    }

    private List<Euros> left(String call) {
        return IntStream.rangeClosed(2027, 2029)
                .mapToObj(year -> ledger.balance(Account.envelope(UUID.fromString(call), year)))
                .toList();
    }

    private List<String> events(String project) {
        return City.told(database, project);
    }
}
