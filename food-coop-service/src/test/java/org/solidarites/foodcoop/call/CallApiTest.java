package org.solidarites.foodcoop.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CallApiTest {

    @Inject
    EntityManager database;

    @AfterEach
    void theBooksBalance() {
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void isADraftForCoordinatorsOnly() {
        String id = City.draftedCall();

        City.get(City.COORDINATOR, "/v1/calls/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("edition", equalTo(0))
                .body("terms.envelopes[0].amount", equalTo(new BigDecimal("250000.00")))
                .body("terms.criteria.weight", contains(60, 40))
                .body("publishedAt", nullValue());
        for (String token : new String[] {null, City.DEMO, City.COMMITTEE, City.FINANCE}) {
            City.get(token, "/v1/calls/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:solidarites:problem:call-not-found"));
        }
        City.get(null, "/v1/calls?limit=100").then().body("items.id", not(hasItem(id)));
        City.get(City.COORDINATOR, "/v1/calls?limit=100").then().body("items.id", hasItem(id));
    }

    @Test
    void isOpenToAllOncePublished() {
        String id = City.draftedCall();

        City.publish(id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());

        City.get(null, "/v1/calls/" + id).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        City.get(null, "/v1/calls?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        assertThat(events(id)).containsExactly("{\"callId\":\"" + id + "\"}");
    }

    @Test
    void isPublishedOnceHoweverManyTryAtOnce() {
        String id = City.draftedCall();

        List<Integer> statuses = City.atOnce(IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> City.publish(id).statusCode())
                .toList());

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void pagesByKey() {
        IntStream.range(0, 3).forEach(i -> City.publishedCall());

        Response first = City.get(null, "/v1/calls?limit=2");

        String next =
                first.then().statusCode(200).body("items", hasSize(2)).extract().path("next");
        assertThat(first.header("Link")).isEqualTo("</v1/calls?limit=2&cursor=" + next + ">; rel=\"next\"");
        String seen = first.path("items[1].id");
        City.get(null, "/v1/calls?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.id", everyItem(not(equalTo(seen))));
    }

    @Test
    void draftsOnceForOneKey() {
        String key = City.newKey();

        Response first = draft(key);
        Response again = draft(key);

        first.then().statusCode(201);
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\": 2027, \"amount\": 250000.00} | {\"year\": 2027, \"amount\": 0} | 400 | invalid-input | #/envelopes/0/amount",
                "{\"year\": 2027, \"amount\": 250000.00} | {\"year\": 2027, \"amount\": -5} | 400 | invalid-input | #/envelopes/0/amount",
                "{\"year\": 2027, \"amount\": 250000.00} | {\"year\": 2027, \"amount\": 0.001} | 400 | invalid-input | #/envelopes/0/amount",
                "{\"year\": 2027, \"amount\": 250000.00} | {\"year\": 2027, \"amount\": 1e12} | 400 | invalid-input | #/envelopes/0/amount",
                "{\"year\": 2027, \"amount\": 250000.00} | {\"year\": 2027, \"amount\": \"much\"} | 400 | invalid-input | #/envelopes/0/amount",
                "\"year\": 2028 | \"year\": 2027 | 422 | year-named-twice | #/envelopes/1/year",
                "\"year\": 2029 | \"year\": 999999 | 422 | call-period-invalid | #/opensAt",
                "\"year\": 2029 | \"year\": \"three\" | 400 | invalid-input | #/envelopes/2/year",
                "COOPERATIVE | ASSOCIATION | 422 | form-named-twice | #/applicants/1/form",
                "COOPERATIVE | PERSON | 400 | invalid-input | #/applicants/1/form",
                "\"weight\": 60 | \"weight\": 61 | 422 | criteria-weights-invalid | #/criteria",
                "{\"code\": \"statuts\", \"label\": \"Statuts\"} | {\"code\": \"a\", \"label\": \"A\"}, {\"code\": \"a\", \"label\": \"B\"} | 422 | piece-named-twice | #/pieces/1/code",
                "\"source\": \"domain.md 4.1\" | \"source\": \" \" | 400 | invalid-input | #/source",
                "2024-04-15T09:00:00+02:00 | 2024-04-15T09:00:00 | 400 | invalid-input | #/opensAt",
                "2024-04-15T09:00:00+02:00 | soon | 400 | invalid-input | #/opensAt",
                "2024-04-15T09:00:00+02:00 | 2036-06-21T18:00:00+02:00 | 422 | call-period-invalid | #/opensAt",
                "\"projectsMin\": 3 | \"projectsMin\": 6 | 422 | projects-wanted-invalid | #/projectsMin",
                "\"label\": \"Partenariat\" | \"label\": \" \" | 400 | invalid-input | #/criteria/1/label",
                "{\"label\": \"Partenariat\", \"weight\": 40} | null | 400 | invalid-input | #/criteria/1",
                "\"projectsMin\": 3 | \"projectsMin\": 3, \"colour\": \"red\" | 400 | invalid-input | #/colour",
            })
    void saysWhatIsWrongWithADraft(String right, String wrong, int status, String problem, String pointer) {
        City.post(City.COORDINATOR, "/v1/calls", City.CALL.replace(right, wrong == null ? "" : wrong))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void isNotPublishedOnceItIsOver() {
        String body = City.CALL.replace("2036-06-21", "2024-06-21");
        String id = City.post(City.COORDINATOR, "/v1/calls", body).path("id");

        City.publish(id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:call-already-over"))
                .body("detail", containsString("2024-06-21T18:00+02:00"));
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        City.publish(UUID.randomUUID().toString()).then().statusCode(404);
        City.get(null, "/v1/calls/" + UUID.randomUUID()).then().statusCode(404);
        City.get(null, "/v1/calls/not-a-uuid").then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 403",
        "finance, 403",
        "coordinator, 400",
        "partner, 403",
        "admin, 403",
        ", 401",
    })
    void isDraftedByCoordinatorsOnly(String role, int status) {
        City.post(role == null ? null : TestTokens.user("somebody", role), "/v1/calls", "{}")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403",
        "agent, 403",
        "instructor, 403",
        "committee, 403",
        "finance, 403",
        "coordinator, 404",
        "partner, 403",
        "admin, 403",
        ", 401",
    })
    void isPublishedByCoordinatorsOnly(String role, int status) {
        String token = role == null ? null : TestTokens.user("somebody", role);

        City.post(token, "/v1/calls/" + UUID.randomUUID() + "/publication", "")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin"})
    void isReadByEverybody(String role) {
        String id = City.publishedCall();
        String token = TestTokens.user("somebody", role);

        City.get(token, "/v1/calls").then().statusCode(200);
        City.get(token, "/v1/calls/" + id).then().statusCode(200);
    }

    @Test
    void doesNotPassOverATokenThatIsNotGood() {
        City.get("garbage", "/v1/calls").then().statusCode(401);
    }

    private static Response draft(String key) {
        return City.as(City.COORDINATOR)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(City.CALL)
                .post("/v1/calls");
    }

    private List<String> events(String call) {
        return City.told(database, call);
    }
}
