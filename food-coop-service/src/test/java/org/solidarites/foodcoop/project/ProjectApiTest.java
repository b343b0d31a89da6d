package org.solidarites.foodcoop.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectApiTest {

    @Inject
    EntityManager database;

    @AfterEach
    void theBooksBalance() {
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void isHandedInForTheAssociationOfTheCaller() {
        String call = City.publishedCall();

        Response answer = submit(City.DEMO, call, City.PROJECT);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("SUBMITTED"))
                .body("callId", equalTo(call))
                .body("organization", equalTo("asso-demo"))
                .body("requested[0].year", equalTo(2027))
                .body("requestedTotal", equalTo(new BigDecimal("150000.00")))
                .body("split", hasSize(2))
                .body("grantId", nullValue());
        assertThat(answer.header("Location")).endsWith("/v1/projects/" + answer.path("id"));
        City.get(City.DEMO, "/v1/projects/" + answer.path("id")).then().statusCode(200);
    }

    @Test
    void isHandedInOnceForOneKey() {
        String call = City.publishedCall();
        String key = City.newKey();

        Response first = submit(call, key);
        Response again = submit(call, key);

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void doesNotExistForAnotherAssociation() {
        String id = City.submittedProject(City.publishedCall());

        for (String token : new String[] {City.DEMO, City.COORDINATOR, City.COMMITTEE, City.FINANCE}) {
            City.get(token, "/v1/projects/" + id).then().statusCode(200);
            City.get(token, "/v1/projects?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        }
        City.get(City.OTHER, "/v1/projects/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:project-not-found"));
        City.get(City.OTHER, "/v1/projects?limit=100").then().body("items.id", everyItem(not(equalTo(id))));
        City.get(TestTokens.user("without-association", "partner"), "/v1/projects/" + id)
                .then()
                .statusCode(404);
        City.get(TestTokens.user("without-association", "partner"), "/v1/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void isListedByCallAndByKey() {
        String call = City.publishedCall();
        String first = City.submittedProject(call);
        String second = City.submittedProject(call);
        City.submittedProject(City.publishedCall());

        Response page = City.get(City.COMMITTEE, "/v1/projects?limit=1&call=" + call);

        page.then().body("items.id", equalTo(List.of(second)));
        City.get(City.COMMITTEE, "/v1/projects?limit=1&call=" + call + "&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("next", nullValue());
    }

    @Test
    void comesTooLateOnceTheCallIsClosedAndIsToldWhenItCame() {
        String call = City.publishedCall();
        move(call, "closes_at", Instant.parse("2026-06-21T16:00:00Z"));

        submit(City.DEMO, call, City.PROJECT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:call-closed"))
                .body("detail", containsString("closed at 2026-06-21T18:00+02:00; this was received at 20"));
        City.get(null, "/v1/calls/" + call).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void comesTooEarlyBeforeTheCallOpens() {
        String call = City.publishedCall();
        move(call, "opens_at", Instant.parse("2036-06-20T16:00:00Z"));

        submit(City.DEMO, call, City.PROJECT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:call-not-open-yet"));
    }

    @Test
    void findsNoCallThatIsADraftOrNone() {
        for (String call : new String[] {City.draftedCall(), UUID.randomUUID().toString()}) {
            submit(City.DEMO, call, City.PROJECT)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:solidarites:problem:call-not-found"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"siret\": \"73282932000074\"}, | \"siret\": \"73282932000075\"}, | 422 | invalid-siret | #/lead/siret",
                "35600000000048 | 3560000000004 | 422 | invalid-siret | #/split/1/siret",
                "35600000000048 | 73282932000074 | 422 | partner-named-twice | #/split/1/siret",
                "\"year\": 2028 | \"year\": 2027 | 422 | year-named-twice | #/requested/1/year",
                "\"year\": 2028 | \"year\": 2030 | 422 | year-outside-call | #/requested/1/year",
                "\"year\": 2028 | \"year\": 2026 | 422 | year-outside-call | #/requested/1/year",
                "\"amount\": 100000.00 | \"amount\": 250000.01 | 422 | request-over-envelope | #/requested/0/amount",
                "\"amount\": 120000.00 | \"amount\": 119999.99 | 422 | split-does-not-add-up | #/split",
                "\"amount\": 30000.00 | \"amount\": 0 | 400 | invalid-input | #/split/1/amount",
                "\"title\": \"Coopain\" | \"title\": \"\" | 400 | invalid-input | #/title",
                "\"lead\": | \"leader\": | 400 | invalid-input | #/leader",
            })
    void saysWhatIsWrongWithIt(String right, String wrong, int status, String problem, String pointer) {
        submit(City.DEMO, City.publishedCall(), City.PROJECT.replace(right, wrong))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void speaksFrenchToWhoDoesNotAskForAnotherLanguage() {
        String wrong = City.PROJECT.replace("\"amount\": 120000.00", "\"amount\": 1.00");

        given().auth()
                .oauth2(City.DEMO)
                .contentType("application/json")
                .body(wrong)
                .post("/v1/calls/" + City.publishedCall() + "/projects")
                .then()
                .statusCode(422)
                .body("title", equalTo("The split does not add up"))
                .body("detail", matchesRegex(".*mais 150\\h000,00\\h€ sont demandés.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 403, 403, 403",
        "agent, 403, 403, 403, 403",
        "instructor, 403, 403, 403, 403",
        "committee, 403, 200, 404, 400",
        "finance, 403, 200, 404, 403",
        "coordinator, 403, 200, 404, 400",
        "partner, 400, 200, 404, 403",
        "admin, 403, 403, 403, 403",
        ", 401, 401, 401, 401",
    })
    void isOpenToItsRolesOnly(String role, int submit, int list, int show, int award) {
        String token = role == null ? null : TestTokens.user("somebody", role);
        UUID unknown = UUID.randomUUID();

        City.post(token, "/v1/calls/" + unknown + "/projects", "{}").then().statusCode(submit);
        City.get(token, "/v1/projects").then().statusCode(list);
        City.get(token, "/v1/projects/" + unknown).then().statusCode(show);
        City.post(token, "/v1/projects/" + unknown + "/award", "{}").then().statusCode(award);
    }

    @Test
    void isNotTakenFromAPartnerWithoutAssociation() {
        submit(TestTokens.user("without-association", "partner"), City.publishedCall(), City.PROJECT)
                .then()
                .statusCode(403);
    }

    private void move(String call, String column, Instant instant) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "UPDATE cooperation_call SET " + column + " = :instant WHERE id = :id")
                        .setParameter("instant", instant)
                        .setParameter("id", UUID.fromString(call))
                        .executeUpdate());
    }

    private static Response submit(String token, String call, String body) {
        return City.post(token, "/v1/calls/" + call + "/projects", body);
    }

    private static Response submit(String call, String key) {
        return City.as(City.DEMO)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(City.PROJECT)
                .post("/v1/calls/" + call + "/projects");
    }
}
