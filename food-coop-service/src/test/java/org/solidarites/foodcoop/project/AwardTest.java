package org.solidarites.foodcoop.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        String project = City.eligibleProject(call);
        City.openSession(database, call);

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
                .header("ETag", "\"2\"");
        assertThat(events(project))
                .containsExactly(
                        "{\"projectId\":\"%s\",\"callId\":\"%s\",\"grantId\":\"%s\"}".formatted(project, call, grant));
    }

    @Test
    void isGivenOnce() {
        String project = City.awardableProject(database);
        City.award(project, City.award(10, 10, 10)).then().statusCode(201);

        City.award(project, City.award(10, 10, 10))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:project-state-forbids"));
    }

    @Test
    void isGivenOnceHoweverManyTryAtOnce() {
        String call = City.publishedCall();
        String project = City.eligibleProject(call);
        City.openSession(database, call);

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
                .mapToObj(i -> City.eligibleProject(call))
                .<Callable<Integer>>map(project -> () ->
                        City.award(project, City.award(50_000, 10_000, 30_000)).statusCode())
                .toList();
        City.openSession(database, call);

        List<Integer> statuses = City.atOnce(awards);

        // The first year, 250,000 at 60,000 each, gives out first.
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(8);
        assertThat(left(call)).containsExactly(Euros.of(10_000), Euros.of(130_000), Euros.of(250_000));
        City.get(null, "/v1/grants?limit=100&call=" + call).then().body("items.size()", equalTo(4));
    }

    @Test
    void saysWhatIsLeftAndLeavesEverythingAsItWas() {
        String call = City.publishedCall();
        List<String> projects =
                IntStream.range(0, 3).mapToObj(i -> City.eligibleProject(call)).toList();
        City.openSession(database, call);
        City.award(projects.get(0), City.award(50_000, 50_000, 10)).then().statusCode(201);
        City.award(projects.get(1), City.award(50_000, 50_000, 10)).then().statusCode(201);

        City.award(projects.get(2), City.award(25_000, 25_001, 10))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:award-over-envelope"))
                .body("detail", containsString("Of the envelope of 2027, 50000.00 € is left"));

        City.get(City.DEMO, "/v1/projects/" + projects.get(2)).then().body("state", equalTo("ELIGIBLE"));
        assertThat(left(call).getFirst()).isEqualTo(Euros.of(50_000));
        assertThat(events(projects.get(2))).isEmpty();
    }

    @Test
    void isGivenInSessionToEligibleProjectsOnly() {
        String call = City.publishedCall();
        String eligible = City.eligibleProject(call);
        String unexamined = City.submittedProject(call);

        City.award(eligible, City.award(10, 10, 10))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:session-not-open"));
        City.openSession(database, call);
        City.award(unexamined, City.award(10, 10, 10))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:project-state-forbids"));
        City.award(eligible, City.award(100_001, 10, 10))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:award-over-request"));
    }

    @Test
    void endsWithADeliberationThatLeavesTheOthersOut() {
        String call = City.publishedCall();
        String awarded = City.eligibleProject(call);
        String other = City.eligibleProject(call);
        String unexamined = City.submittedProject(call);
        City.openSession(database, call);
        City.award(awarded, City.award(10, 10, 10)).then().statusCode(201);
        deliberate(call).then().statusCode(409).body("type", equalTo("urn:solidarites:problem:projects-not-examined"));
        City.examine(unexamined, false).then().statusCode(200);

        deliberate(call)
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIBERATED"))
                .body("deliberation", equalTo("CM-2026-11"));

        City.get(City.DEMO, "/v1/projects/" + awarded).then().body("state", equalTo("AWARDED"));
        City.get(City.DEMO, "/v1/projects/" + other).then().body("state", equalTo("NOT_RETAINED"));
        City.get(City.DEMO, "/v1/projects/" + unexamined).then().body("state", equalTo("INELIGIBLE"));
        deliberate(call).then().statusCode(409);
        City.examine(unexamined, true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:call-state-forbids"));
        City.get(City.DEMO, "/v1/projects/" + unexamined).then().body("state", equalTo("INELIGIBLE"));
        City.post(City.COORDINATOR, "/v1/calls/" + call + "/archival", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("ARCHIVED"));
    }

    @Test
    void leavesNoProjectEligibleHoweverManyAreExaminedWhileItIsDeliberated() {
        String call = City.publishedCall();
        List<String> projects =
                IntStream.range(0, 6).mapToObj(i -> City.submittedProject(call)).toList();
        projects.forEach(project -> City.examine(project, false).then().statusCode(200));
        City.openSession(database, call);
        List<Callable<Integer>> work = new ArrayList<>();
        projects.forEach(project -> work.add(() -> City.examine(project, true).statusCode()));
        work.add(3, () -> deliberate(call).statusCode());

        assertThat(City.atOnce(work)).allMatch(status -> status == 200 || status == 409);

        projects.forEach(project -> City.get(City.DEMO, "/v1/projects/" + project)
                .then()
                .body("state", oneOf("INELIGIBLE", "NOT_RETAINED")));
    }

    /** City.openSession closes the call on 21 June 2026. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-06-20", "9999-12-31"})
    void endsWithADeliberationAfterTheCallClosedAndNotInTheFuture(String day) {
        String call = City.publishedCall();
        City.openSession(database, call);

        deliberate(call, day)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:deliberation-date-invalid"))
                .body("errors[0].pointer", equalTo("#/decidedOn"));
        City.get(null, "/v1/calls/" + call).then().body("state", equalTo("CLOSED"));
        deliberate(call, "2026-06-21").then().statusCode(200);
    }

    private static Response deliberate(String call) {
        return deliberate(call, "2026-11-20");
    }

    private static Response deliberate(String call, String day) {
        return City.post(
                City.COMMITTEE,
                "/v1/calls/" + call + "/deliberation",
                "{\"reference\": \"CM-2026-11\", \"decidedOn\": \"" + day + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\": 2028, \"amount\": 50} | {\"year\": 2027, \"amount\": 50} | 422 | year-named-twice | #/awarded/1/year",
                "{\"year\": 2028, \"amount\": 50} | {\"year\": 2031, \"amount\": 50} | 422 | year-outside-call | #/awarded/1/year",
                "{\"year\": 2028, \"amount\": 50} | {\"year\": 2028, \"amount\": 50.01} | 422 | instalments-do-not-add-up | #/instalments",
                "\"year\": 2028, \"amount\": 50, \"plannedOn\" | \"year\": 2029, \"amount\": 50, \"plannedOn\" | 422 | instalments-do-not-add-up | #/instalments",
                "2027-02-01 | 2026-02-01 | 422 | instalment-date-invalid | #/instalments/0/plannedOn",
                "\"reportYear\": 2027 | \"reportYear\": 2031 | 422 | report-year-invalid | #/instalments/1/reportYear",
                "\"reportYear\": 2027, | '' | 422 | report-year-invalid | #/instalments/1/reportYear",
                "\"condition\": \"À la signature\" | \"condition\": \"\" | 400 | invalid-input | #/instalments/0/condition",
                "\"awarded\": | \"granted\": | 400 | invalid-input | #/granted",
            })
    void saysWhatIsWrongWithIt(String right, String wrong, int status, String problem, String pointer) {
        String project = City.awardableProject(database);

        City.award(project, City.award(60, 40, 50).replace(right, wrong))
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
        City.get(City.DEMO, "/v1/projects/" + project).then().body("state", equalTo("ELIGIBLE"));
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
        String project = City.awardableProject(database);

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
