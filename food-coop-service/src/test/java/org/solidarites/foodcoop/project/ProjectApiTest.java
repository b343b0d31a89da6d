package org.solidarites.foodcoop.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProjectApiTest {

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsToday() {
        clock.reset();
    }

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
                .body("content.budget[0].year", equalTo(2027))
                .body("requestedTotal", equalTo(new BigDecimal("150000.00")))
                .body("content.partners", hasSize(2))
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
    void isReceivedToTheLastSecondAndNoLonger() {
        String call = City.publishedCall();

        clock.putAt(Instant.parse("2036-06-21T15:59:45Z"));
        submit(City.DEMO, call, City.PROJECT).then().statusCode(201);
        clock.putAt(Instant.parse("2036-06-21T16:00:01Z"));

        submit(City.DEMO, call, City.PROJECT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:solidarites:problem:call-closed"))
                .body(
                        "detail",
                        containsString("closed at 2036-06-21T18:00+02:00; this was received at 2036-06-21T18:00:0"));
        City.get(null, "/v1/calls/" + call).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void comesTooEarlyBeforeTheCallOpens() {
        String body = City.CALL.replace("2024-04-15T09", "2036-04-15T09");
        String call = City.post(City.COORDINATOR, "/v1/calls", body).path("id");
        City.publish(call).then().statusCode(200);

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
                "73282932000074 | 73282932000075 | 422 | invalid-siret | #/partners/0/siret",
                "35600000000048 | 3560000000004 | 422 | invalid-siret | #/partners/1/siret",
                "35600000000048 | 73282932000074 | 422 | partner-named-twice | #/partners/1/siret",
                "\"role\": \"PARTNER\" | \"role\": \"LEAD\" | 422 | one-lead-needed | #/partners",
                "\"role\": \"LEAD\" | \"role\": \"BOSS\" | 400 | invalid-input | #/partners/0/role",
                "\"form\": \"COOPERATIVE\" | \"form\": \"UNIVERSITY\" | 422 | form-not-admitted | #/partners/0/form",
                "\"form\": \"COOPERATIVE\" | \"form\": \"CITY_ESTABLISHMENT\" | 422 | lead-not-admitted | #/partners/0/role",
                "\"form\": \"ASSOCIATION\" | \"form\": \"COMPANY\" | 422 | share-not-admitted | #/partners/1/share",
                "\"form\": \"ASSOCIATION\" | \"form\": \"CITY_ESTABLISHMENT\" | 422 | share-not-admitted | #/partners/1/share",
                "\"letter\": {\"reference\": \"LE-1\", \"signedOn\": \"2024-06-01\"}, | '' | 422 | letter-missing | #/partners/1/letter",
                "\"year\": 2028 | \"year\": 2027 | 422 | year-named-twice | #/budget/1/year",
                "\"year\": 2028 | \"year\": 2030 | 422 | year-outside-call | #/budget/1/year",
                "\"requested\": 100000.00 | \"requested\": 250000.01 | 422 | request-over-envelope | #/budget/0/requested",
                "\"requested\": 100000.00 | \"requested\": 140000.01 | 422 | request-over-cost | #/budget/0/requested",
                "\"share\": 120000.00 | \"share\": 119999.99 | 422 | split-does-not-add-up | #/partners",
                "\"share\": 30000.00 | \"share\": 0 | 400 | invalid-input | #/partners/1/share",
                "\"inNantes\": true | \"inNantes\": false | 422 | beneficiaries-elsewhere | #/beneficiaries/inNantes",
                "\"pieces\": [\"statuts\"] | \"pieces\": [\"statuts\"], \"existingPartnership\": {\"whatIsNew\": \"Un lieu\", \"dedicatedResources\": \" \"} | 422 | nothing-new | #/existingPartnership",
                "[\"statuts\"] | [\"budget\"] | 422 | pieces-missing | #/pieces",
                "\"title\": \"Coopain\" | \"title\": \"\" | 400 | invalid-input | #/title",
                "\"budget\": | \"budgets\": | 400 | invalid-input | #/budgets",
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
    void isCheckedAgainstEachRuleBeforeAndAfterItIsHandedIn() {
        String call = City.publishedCall();
        String wrong = City.PROJECT
                .replace("\"inNantes\": true", "\"inNantes\": false")
                .replace("\"share\": 120000.00", "\"share\": 1.00");

        City.post(City.DEMO, "/v1/calls/" + call + "/checks", wrong)
                .then()
                .statusCode(200)
                .body("rule", hasSize(15))
                .body("findAll { !it.kept }.rule", equalTo(List.of("SPLIT", "BENEFICIARIES")))
                .body("find { it.rule == 'SPLIT' }.problem", equalTo("split-does-not-add-up"))
                .body("find { it.rule == 'SPLIT' }.explanation", containsString("but 150000.00 € is requested"))
                .body("find { it.rule == 'SPLIT' }.pointer", equalTo("#/partners"))
                .body("find { it.rule == 'LETTERS' }.asks", containsString("letter of commitment"));
        String project = City.submittedProject(call);
        City.get(City.DEMO, "/v1/projects/" + project + "/checks")
                .then()
                .statusCode(200)
                .body("kept", everyItem(is(true)));
        City.get(City.OTHER, "/v1/projects/" + project + "/checks").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Coopain\" | \"Coopain 02 40 99 27 00\" | #/title | a telephone number",
                "à Nantes. | à Nantes : awa@exemple.example. | #/summary | an e-mail address",
                "\"VRAC\" | \"VRAC (2 85 05 44 109 123 45)\" | #/partners/1/name | a social security number"
            })
    void publishesNoTraceOfAPerson(String text, String withTrace, String pointer, String found) {
        String call = City.publishedCall();
        String body = City.PROJECT.replace(text, withTrace);

        submit(City.DEMO, call, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:personal-data-in-text"))
                .body("detail", containsString("looks like " + found + ". Write it without"))
                .body("errors[0].pointer", equalTo(pointer));
        City.post(City.DEMO, "/v1/calls/" + call + "/checks", body)
                .then()
                .body("findAll { !it.kept }.rule", equalTo(List.of("NOTHING_PERSONAL")));
        City.get(City.DEMO, "/v1/projects?call=" + call).then().body("items", hasSize(0));
    }

    @Test
    void showsItsAssociationWhatWillBePublished() {
        submit(City.DEMO, City.publishedCall(), City.PROJECT)
                .then()
                .statusCode(201)
                .body("published.title", equalTo("Coopain"))
                .body("published.summary", equalTo("Coopérer pour une alimentation inclusive à Nantes."))
                .body("published.beneficiary.name", equalTo("SCIC Commun'île"))
                .body("published.split.name", equalTo(List.of("SCIC Commun'île", "VRAC")))
                .body("published.partners", nullValue());
    }

    @Test
    void takesInACompanyThatIsNotPaid() {
        String body = City.PROJECT
                .replace("\"share\": 120000.00", "\"share\": 150000.00")
                .replace("\"form\": \"ASSOCIATION\"", "\"form\": \"COMPANY\"")
                .replaceAll(",\\s*\"share\": 30000.00", "");

        submit(City.DEMO, City.publishedCall(), body).then().statusCode(201).body("content.partners", hasSize(2));
    }

    @Test
    void isExaminedWithAReason() {
        String project = City.submittedProject(City.publishedCall());

        City.examine(project, false)
                .then()
                .statusCode(200)
                .body("state", equalTo("INELIGIBLE"))
                .body("finding", equalTo("Règles vérifiées."));
        City.examine(project, true).then().statusCode(200).body("state", equalTo("ELIGIBLE"));
        City.post(
                        City.COORDINATOR,
                        "/v1/projects/" + project + "/eligibility",
                        "{\"eligible\": false, \"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
    }

    @Test
    void speaksFrenchToWhoDoesNotAskForAnotherLanguage() {
        String wrong = City.PROJECT.replace("\"share\": 120000.00", "\"share\": 1.00");

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
