package org.solidarites.foodcoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.testing.TestTokens;

/** What the tests ask of the service, in the words of those who ask. */
public final class City {

    public static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    public static final String COMMITTEE = TestTokens.user("committee", "committee");
    public static final String FINANCE = TestTokens.user("finance", "finance");
    public static final String DEMO = TestTokens.partner("asso-demo");
    public static final String OTHER = TestTokens.partner("asso-other");

    public static final String CALL = """
            {"title": "Alimentation accessible et durable", "yearlyEnvelope": 250000.00, "firstYear": 2027, "years": 3,
             "opensAt": "2024-04-15T09:00:00+02:00", "closesAt": "2036-06-21T18:00:00+02:00",
             "projectsMin": 3, "projectsMax": 5,
             "criteria": [{"label": "L'action a lieu à Nantes", "weight": 60}, {"label": "Partenariat"}]}""";

    public static final String PROJECT = """
            {"title": "Coopain", "summary": "Coopérer pour une alimentation inclusive à Nantes.",
             "lead": {"name": "SCIC Commun'île", "siret": "73282932000074"},
             "requested": [{"year": 2027, "amount": 100000.00}, {"year": 2028, "amount": 50000.00}],
             "split": [{"name": "SCIC Commun'île", "siret": "73282932000074", "amount": 120000.00},
                       {"name": "VRAC", "siret": "35600000000048", "amount": 30000.00}]}""";

    private City() {}

    /** A request with exact amounts in its answer. */
    public static RequestSpecification as(@Nullable String token) {
        RequestSpecification request = given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .header("Accept-Language", "en");
        return token == null ? request : request.auth().oauth2(token);
    }

    public static Response post(@Nullable String token, String path, String body) {
        return as(token).contentType("application/json").body(body).post(path);
    }

    public static Response get(@Nullable String token, String path) {
        return as(token).get(path);
    }

    public static String draftedCall() {
        return post(COORDINATOR, "/v1/calls", CALL)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String publishedCall() {
        String id = draftedCall();
        publish(id).then().statusCode(200);
        return id;
    }

    public static Response publish(String call) {
        return post(COORDINATOR, "/v1/calls/" + call + "/publication", "");
    }

    public static String submittedProject(String call) {
        return post(DEMO, "/v1/calls/" + call + "/projects", PROJECT)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An award for 2027 in two instalments and for 2028 in one. */
    public static String award(long first, long second, long next) {
        return """
                {"awarded": [{"year": 2027, "amount": %d}, {"year": 2028, "amount": %d}],
                 "instalments": [
                   {"label": "Premier versement", "year": 2027, "amount": %d, "condition": "À la signature"},
                   {"label": "Solde 2027", "year": 2027, "amount": %d, "condition": "Bilan annuel accepté"},
                   {"label": "Versement 2028", "year": 2028, "amount": %d, "condition": "Bilan annuel accepté"}]}""".formatted(first + second, next, first, second, next);
    }

    public static Response award(String project, String body) {
        return post(COMMITTEE, "/v1/projects/" + project + "/award", body);
    }

    public static Response pay(String grant, String instalment, String key) {
        return as(FINANCE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .post("/v1/grants/" + grant + "/instalments/" + instalment + "/payment");
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Does the same many times at once and gives all that came of it. */
    public static <T> List<T> atOnce(List<Callable<T>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The data of the events that were raised about an aggregate. */
    public static List<String> told(EntityManager database, String aggregate) {
        return database
                .createNativeQuery(
                        "SELECT payload FROM outbox_event WHERE aggregate_id = :id ORDER BY \"timestamp\"",
                        String.class)
                .setParameter("id", aggregate)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** Every transaction of the ledger sums to zero, and so does the whole; no guarded account is below zero. */
    public static void assertThatTheBooksBalance(EntityManager database) {
        assertThat(database.createNativeQuery(
                                "SELECT transaction_id FROM ledger_entry GROUP BY transaction_id HAVING sum(cents) <> 0")
                        .getResultList())
                .as("transactions that do not sum to zero")
                .isEmpty();
        assertThat(database.createNativeQuery("SELECT a.code FROM ledger_account a JOIN ledger_entry e"
                                + " ON e.account_id = a.id WHERE NOT a.may_go_negative GROUP BY a.code"
                                + " HAVING sum(e.cents) < 0")
                        .getResultList())
                .as("guarded accounts below zero")
                .isEmpty();
    }
}
