package org.solidarites.aid.regulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.solidarites.aid.regulation.RegulationText.change;
import static org.solidarites.aid.regulation.RegulationText.version;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/**
 * A version from draft to published. What is published stays, also for the other tests of this service, so it begins in
 * years that no other test looks at.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegulationLifecycleTest {

    private static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    private static final String READER = TestTokens.user("coordinator-who-reads", "coordinator");
    private static final LocalDate TODAY = LocalDate.of(2090, 1, 1);
    private static final AtomicInteger DAYS = new AtomicInteger(1);

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @Inject
    Regulations regulations;

    @Inject
    RegulationRefresh refresh;

    private final String id = "essai-" + UUID.randomUUID();
    private final String at = "/v1/aid/regulations/" + id;
    private final LocalDate day = TODAY.plusDays(DAYS.incrementAndGet());

    @BeforeEach
    void putClock() {
        clock.putAtNoonOf(TODAY);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isADraftThenPublishedThenInForce() {
        post(version(id, day.toString()))
                .then()
                .statusCode(201)
                .header("Location", equalTo(at))
                .header("ETag", equalTo("\"0\""))
                .body("id", equalTo(id));
        String later = version(id, day.toString()).replace("\"euros\": 150", "\"euros\": 180");
        put(later, "\"0\"").then().statusCode(200).header("ETag", equalTo("\"1\""));
        publish().then().statusCode(200).body("id", equalTo(id)).body("aids[3].amount.euros", equalTo(180.0f));

        given().get(at).then().statusCode(200).body("validFrom", equalTo(day.toString()));
        given().get("/v1/aid/regulations/in-force?on=" + day).then().body("id", equalTo(id));
        given().get("/v1/aid/regulations/in-force?on=" + day.minusDays(1))
                .then()
                .body("id", not(equalTo(id)));
        given().get("/v1/aid/regulations").then().body("find { it.id == '" + id + "' }.state", equalTo("PUBLISHED"));
    }

    @Test
    void tellsTheCityOnceThatItIsPublished() {
        post(version(id, day.toString()));
        publish().then().statusCode(200);
        publish().then().statusCode(200).body("id", equalTo(id));

        assertThat(told()).singleElement().asString().contains(day.toString(), "aide-alimentaire", "carte-blanche");
    }

    @Test
    void isBegunFromWhatIsShown() {
        String shown = given().get("/v1/aid/regulations/nantes-2024-10-03").asString();
        String mine = shown.replace("\"id\":\"nantes-2024-10-03\"", "\"id\":\"" + id + "\"");

        post(mine).then().statusCode(201);

        String kept = as(COORDINATOR).get(at).asString();
        assertThat(kept).isEqualTo(mine);
    }

    @Test
    void isNotThereForAnybodyElseWhileItIsADraft() {
        post(version(id, day.toString()));

        for (String role : List.of("resident", "agent", "instructor", "committee", "finance", "partner", "admin")) {
            String token = TestTokens.user("somebody", role);
            as(token).get(at).then().statusCode(404);
            as(token).get("/v1/aid/regulations").then().body("id", not(hasItem(id)));
        }
        given().get("/v1/aid/regulations/nantes-2019/diff/" + id).then().statusCode(404);
        as(COORDINATOR)
                .get("/v1/aid/regulations/nantes-2024-10-03/diff/" + id)
                .then()
                .statusCode(200);
        given().get(at).then().statusCode(404).body("type", equalTo("urn:solidarites:problem:regulation-not-found"));
        as(COORDINATOR).get(at).then().statusCode(200).header("ETag", equalTo("\"0\""));
        as(COORDINATOR)
                .get("/v1/aid/regulations")
                .then()
                .body("find { it.id == '" + id + "' }.state", equalTo("DRAFT"));
    }

    @Test
    void isChangedAndDroppedAsADraftOnly() {
        post(version(id, day.toString()));
        put(version(id, day.toString()), "\"7\"").then().statusCode(412);
        put(version(id, day.toString()), null).then().statusCode(428);
        refuses(put(version("another", day.toString()), "\"0\""), 422, "regulation-id-differs");
        refuses(post(version(id, day.toString())), 409, "regulation-id-taken");
        publish().then().statusCode(200);

        refuses(put(version(id, day.toString()), "\"1\""), 409, "regulation-published");
        refuses(as(COORDINATOR).delete(at), 409, "regulation-published");
        given().get(at).then().statusCode(200);
    }

    @Test
    void isPublishedBySomebodyElseThanWhoWroteIt() {
        post(version(id, day.toString())).then().statusCode(201);

        refuses(as(COORDINATOR).post(at + "/publication"), 403, "regulation-published-by-its-writer");
        as(READER).get(at).then().statusCode(200).header("ETag", equalTo("\"0\""));
        publish().then().statusCode(200);
    }

    @Test
    void isDroppedAsADraft() {
        post(version(id, day.toString()));

        as(COORDINATOR).delete(at).then().statusCode(204);

        refuses(as(COORDINATOR).get(at), 404, "regulation-not-found");
        refuses(as(COORDINATOR).delete(at), 404, "regulation-not-found");
        refuses(publish(), 404, "regulation-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2090-01-01", "2089-12-31", "2024-10-03"})
    void isNeverPublishedForTodayOrThePast(String validFrom) {
        post(version(id, validFrom)).then().statusCode(201);

        refuses(publish(), 422, "publication-in-the-past")
                .then()
                .body("errors[0].pointer", equalTo("#/validFrom"))
                .body("detail", containsString("2090-01-02"));
    }

    @Test
    void neverBeginsOnTheDayOfAnother() {
        post(version(id, day.toString()));
        publish().then().statusCode(200);
        String other = "essai-" + UUID.randomUUID();
        post(version(other, day.toString()));

        refuses(as(READER).post("/v1/aid/regulations/" + other + "/publication"), 409, "regulation-day-taken")
                .then()
                .body("detail", containsString(id));
    }

    @Test
    void isKeptByTheDatabaseAsItWasPublished() {
        post(version(id, day.toString()));
        publish().then().statusCode(200);

        for (String change : List.of(
                "UPDATE regulation SET document = '{}' WHERE code = :code",
                "UPDATE regulation SET state = 'DRAFT', published_at = NULL, published_by = NULL WHERE code = :code",
                "DELETE FROM regulation WHERE code = :code")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(change)
                                    .setParameter("code", id)
                                    .executeUpdate()))
                    .hasStackTraceContaining("a published regulation never changes");
        }
    }

    @Test
    void isTakenOverFromAnotherInstance() {
        post(version(id, day.toString()));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "UPDATE regulation SET state = 'PUBLISHED', published_by = 'other',"
                                        + " published_at = now() WHERE code = :code")
                        .setParameter("code", id)
                        .executeUpdate());
        assertThat(regulations.find(id)).isEmpty();

        refresh.look();

        assertThat(regulations.find(id)).isPresent();
        assertThat(regulations.inForce(day).orElseThrow().document().id()).isEqualTo(id);
    }

    @Test
    void saysInTwoLanguagesWhatIsWrongWithADocument() {
        String wrong = change(
                version(id, day.toString()), "\"least\": 18", "\"least\": 180", "\"percent\": 90", "\"percent\": 0");

        refuses(post(wrong), 422, "regulation-invalid")
                .then()
                .body("errors.pointer", hasItem("#/aids/2/conditions/1/least"))
                .body("errors.pointer", hasItem("#/rights/0/amount/cases/1/amount/percent"))
                .body("errors.size()", equalTo(2));
        given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .header("Accept-Language", "fr")
                .body(wrong)
                .post("/v1/aid/regulations")
                .then()
                .body("detail", containsString("schéma"))
                .body("errors.detail", hasItem(containsString("120")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "7", "{\"id\": \"a\", \"id\": \"b\"}", "{\"id\"", "null", ""})
    void refusesWhatIsNoDocument(String body) {
        Response refused = post(body);

        assertThat(refused.statusCode()).isIn(400, 422);
        refused.then().contentType("application/problem+json");
    }

    @Test
    void isWrittenByNobodyElse() {
        for (String role : List.of("resident", "agent", "instructor", "committee", "finance", "partner", "admin")) {
            String token = TestTokens.user("somebody", role);
            as(token)
                    .body(version(id, day.toString()))
                    .post("/v1/aid/regulations")
                    .then()
                    .statusCode(403);
            as(token).header("If-Match", "\"0\"").body("{}").put(at).then().statusCode(403);
            as(token).delete(at).then().statusCode(403);
            as(token).post(at + "/publication").then().statusCode(403);
        }
        given().contentType("application/json")
                .body("{}")
                .post("/v1/aid/regulations")
                .then()
                .statusCode(401);
        given().delete(at).then().statusCode(401);
    }

    private List<?> told() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("SELECT payload FROM outbox_event WHERE type ="
                                + " 'org.solidarites.regulation.published.v1' AND payload LIKE :id")
                        .setParameter("id", "%" + id + "%")
                        .getResultList());
    }

    private Response post(String document) {
        return as(COORDINATOR).body(document).post("/v1/aid/regulations");
    }

    private Response put(String document, String ifMatch) {
        RequestSpecification request = as(COORDINATOR).body(document);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(at);
    }

    private Response publish() {
        return as(READER).post(at + "/publication");
    }

    private static Response refuses(Response response, int status, String problem) {
        response.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + problem));
        return response;
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }
}
