package org.solidarites.foodcoop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.testing.TestTokens;

/** What the tests ask of the service, in the words of those who ask. */
public final class City {

    public static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    public static final String COMMITTEE = TestTokens.user("committee", "committee");
    public static final String FINANCE = TestTokens.user("finance", "finance");
    public static final String DEMO = TestTokens.partner("asso-demo");
    public static final String OTHER = TestTokens.partner("asso-other");

    public static final String CALL = """
            {"title": "Alimentation accessible et durable",
             "envelopes": [{"year": 2027, "amount": 250000.00}, {"year": 2028, "amount": 250000.00},
                           {"year": 2029, "amount": 250000.00}],
             "opensAt": "2024-04-15T09:00:00+02:00", "closesAt": "2036-06-21T18:00:00+02:00",
             "projectsMin": 3, "projectsMax": 5,
             "applicants": [{"form": "ASSOCIATION", "mayLead": true, "mayBePaid": true},
                            {"form": "COOPERATIVE", "mayLead": true, "mayBePaid": true},
                            {"form": "COMPANY", "mayLead": false, "mayBePaid": false},
                            {"form": "CITY_ESTABLISHMENT", "mayLead": false, "mayBePaid": false}],
             "criteria": [{"label": "L'action a lieu à Nantes", "weight": 60}, {"label": "Partenariat", "weight": 40}],
             "pieces": [{"code": "statuts", "label": "Statuts"}],
             "source": "domain.md 4.1", "assumptions": ["La pondération n'est pas connue."]}""";

    public static final String PROJECT = """
            {"title": "Coopain", "summary": "Coopérer pour une alimentation inclusive à Nantes.",
             "partners": [
               {"role": "LEAD", "name": "SCIC Commun'île", "siret": "73282932000074", "form": "COOPERATIVE",
                "does": "Anime le projet.", "share": 120000.00},
               {"role": "PARTNER", "name": "VRAC", "siret": "35600000000048", "form": "ASSOCIATION",
                "does": "Achète les produits.", "letter": {"reference": "LE-1", "signedOn": "2024-06-01"},
                "share": 30000.00}],
             "budget": [{"year": 2027, "cost": 140000.00, "requested": 100000.00},
                        {"year": 2028, "cost": 50000.00, "requested": 50000.00}],
             "beneficiaries": {"inNantes": true, "description": "Habitantes et habitants du Breil"},
             "pieces": ["statuts"]}""";

    private City() {}

    /** A request with exact amounts in its answer. */
    public static RequestSpecification as(@Nullable String token) {
        RequestSpecification request = given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
                .header("Accept-Language", "en");
        if (ExampleRecorder.ASKED_FOR) {
            request.filter(new ExampleRecorder());
        }
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

    public static String eligibleProject(String call) {
        String project = submittedProject(call);
        examine(project, true).then().statusCode(200);
        return project;
    }

    public static Response examine(String project, boolean eligible) {
        return post(
                COORDINATOR,
                "/v1/projects/" + project + "/eligibility",
                "{\"eligible\": " + eligible + ", \"reason\": \"Règles vérifiées.\"}");
    }

    /** Lets a call's time be over since June and opens the jury's session. */
    public static void openSession(EntityManager database, String call) {
        close(database, call);
        post(COORDINATOR, "/v1/calls/" + call + "/session", "").then().statusCode(200);
    }

    /** Lets a call's time be over since June. */
    public static void close(EntityManager database, String call) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE cooperation_call SET terms = jsonb_set(terms,"
                                + " '{closesAt}', '\"2026-06-21T18:00:00+02:00\"') WHERE id = :id")
                        .setParameter("id", UUID.fromString(call))
                        .executeUpdate());
    }

    /** A project that is eligible, of a call in session. */
    public static String awardableProject(EntityManager database) {
        String call = publishedCall();
        String project = eligibleProject(call);
        openSession(database, call);
        return project;
    }

    /** Signs the agreement on the day of the award. */
    public static Response sign(String grant) {
        Instant awardedAt = Instant.parse(get(null, "/v1/grants/" + grant).<String>path("awardedAt"));
        return sign(grant, LocalDate.ofInstant(awardedAt, CityTime.ZONE));
    }

    public static Response sign(String grant, LocalDate day) {
        return post(
                COORDINATOR,
                "/v1/grants/" + grant + "/signature",
                "{\"reference\": \"CONV-2026-01\", \"signedOn\": \"" + day + "\"}");
    }

    /** An award for 2027 in two instalments, one after its report, and for 2028 in one. */
    public static String award(long first, long second, long next) {
        return """
                {"awarded": [{"year": 2027, "amount": %d}, {"year": 2028, "amount": %d}],
                 "instalments": [
                   {"label": "Premier versement", "year": 2027, "amount": %d, "plannedOn": "2027-02-01",
                    "requires": "SIGNATURE", "condition": "À la signature"},
                   {"label": "Solde 2027", "year": 2027, "amount": %d, "plannedOn": "2028-02-01",
                    "requires": "REPORT_ACCEPTED", "reportYear": 2027, "condition": "Bilan annuel accepté"},
                   {"label": "Versement 2028", "year": 2028, "amount": %d, "plannedOn": "2028-02-01",
                    "requires": "SIGNATURE", "condition": "À la signature"}]}""".formatted(first + second, next, first, second, next);
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
