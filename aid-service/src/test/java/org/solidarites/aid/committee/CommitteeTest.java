package org.solidarites.aid.committee;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.envelope.MoneyCase;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Sessions of the committee: agenda, quorum, recusals, decisions, minutes, and what is reported to them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CommitteeTest {

    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");
    private static final String SESSIONS = "/v1/aid/committee-sessions";
    private static final String COORDINATOR = TestTokens.user("coordinator", "coordinator");
    private static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 12);
    private static final String DOSSIER = """
            {"aid": "aide-alimentaire",
             "household": {"adults": [{"birthDate": "2001-05-14"}], "children": [], "monthlyResources": 500.00,
                           "commune": "44109"}}""";

    private static final String REASONS = "\"reasonsOfFact\": \"Coupure.\", \"reasonsOfLaw\": \"Règlement, 2.3.5\"";

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void decidesTheDossiersOfItsAgendaAndWritesItsMinutes() {
        String granted = proposed("350.00");
        String refused = proposed("100.00");
        String adjourned = proposed("100.00");
        String left = proposed("100.00");
        String session = session("anna", "bob", "chloe");
        for (String dossier : List.of(granted, refused, adjourned, left)) {
            put(session, dossier).then().statusCode(200);
        }
        clock.putAtNoonOf(DAY);
        open(session, "anna", "bob").then().statusCode(200).body("state", equalTo("OPEN"));

        decide("anna", session, granted, "GRANTED", "\"amount\": 350.00, " + REASONS)
                .then()
                .statusCode(200)
                .body("agenda[0].outcome", equalTo("GRANTED"))
                .body("agenda[0].counted", equalTo(2))
                .body("agenda[0].recordedBy", equalTo("anna"));
        decide("bob", session, refused, "REFUSED", "\"reasonsOfFact\": \"Plafond.\", \"reasonsOfLaw\": \"2.3.5\"")
                .then()
                .statusCode(200);
        refuses(decide("bob", session, adjourned, "ADJOURNED", REASONS + ", \"amount\": 5"), 422, "amount-unexpected")
                .body("errors[0].pointer", equalTo("#/amount"));
        refuses(
                decide("bob", session, adjourned, "ADJOURNED", REASONS + ", \"means\": \"VOUCHER\""),
                422,
                "means-unexpected");
        decide("bob", session, adjourned, "ADJOURNED", "\"reasonsOfFact\": \"Facture attendue.\"")
                .then()
                .statusCode(200);
        member("anna")
                .body("{\"text\": \"Séance levée à 17 h 30.\"}")
                .post(session + "/minutes")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("minutes", equalTo("Séance levée à 17 h 30."))
                .body("agenda.outcome", contains("GRANTED", "REFUSED", "ADJOURNED", "NOT_REACHED"));

        as(INSTRUCTOR).get(session).then().body("minutes", nullValue()).body("recusals", nullValue());
        show(granted)
                .body("state", equalTo("GRANTED"))
                .body("decision.authority", equalTo("COMMITTEE"))
                .body("decision.amount", equalTo(350.00f));
        show(refused).body("state", equalTo("REFUSED"));
        show(adjourned).body("state", equalTo("ADJOURNED"));
        show(left).body("state", equalTo("PROPOSED"));
        as(INSTRUCTOR)
                .body("{\"decision\": \"GRANTED\", \"amount\": 90.00, " + REASONS + "}")
                .post(adjourned + "/proposal")
                .then()
                .statusCode(200); // it comes back
        as(INSTRUCTOR)
                .get(adjourned + "/steps")
                .then()
                .body("items.step", hasItem("ADJOURNED"))
                .body("items[0].step", equalTo("PROPOSED"))
                .body("items[1].reasonsOfFact", equalTo("Facture attendue."))
                .body("items[1].side", equalTo("COMMITTEE"));
        String next = session("anna", "bob", "chloe");
        put(next, left).then().statusCode(200);
        put(next, adjourned).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0} members, {1} present: {2}")
    @CsvSource({"3, 1, 409", "3, 2, 200", "4, 2, 409", "4, 3, 200", "5, 3, 200", "3, 0, 409"})
    void opensOnlyWithMoreThanHalfOfItsMembers(int members, int present, int status) {
        List<String> all = List.of("anna", "bob", "chloe", "david", "emma");
        String session = session(all.subList(0, members).toArray(String[]::new));
        clock.putAtNoonOf(DAY);

        Response answer = open(session, all.subList(0, present).toArray(String[]::new));

        answer.then().statusCode(status);
        if (status == 409) {
            answer.then()
                    .body("type", equalTo("urn:solidarites:problem:quorum-missing"))
                    .body("detail", containsString(Integer.toString(members / 2 + 1)));
        }
    }

    @Test
    void neitherCountsNorHearsWhoIsCloseToACase() {
        String dossier = proposed("100.00");
        String other = proposed("100.00");
        String session = session("anna", "bob", "chloe");
        put(session, dossier).then().statusCode(200);
        put(session, other).then().statusCode(200);
        recuse("anna", session, dossier).then().statusCode(200).body("recusals.member", contains("anna"));
        recuse("anna", session, dossier).then().statusCode(200).body("recusals", hasSize(1)); // said twice
        clock.putAtNoonOf(DAY);
        open(session, "anna", "bob", "chloe").then().statusCode(200);

        refuses(decide("anna", session, dossier, "GRANTED", "\"amount\": 100.00"), 403, "member-recused");
        decide("anna", session, other, "GRANTED", "\"amount\": 100.00")
                .then()
                .statusCode(200)
                .body("agenda[1].counted", equalTo(3));
        decide("bob", session, dossier, "GRANTED", "\"amount\": 100.00")
                .then()
                .statusCode(200)
                .body("agenda[0].counted", equalTo(2));
        refuses(recuse("bob", session, dossier), 409, "item-decided");
    }

    @Test
    void doesNotDecideWhereRecusalsLeaveTooFew() {
        String dossier = proposed("100.00");
        String session = session("anna", "bob", "chloe");
        put(session, dossier).then().statusCode(200);
        recuse("anna", session, dossier).then().statusCode(200);
        clock.putAtNoonOf(DAY);
        open(session, "anna", "bob").then().statusCode(200);

        refuses(decide("bob", session, dossier, "GRANTED", "\"amount\": 100.00"), 409, "quorum-missing");
        show(dossier).body("state", equalTo("PROPOSED"));
    }

    @Test
    void isDecidedOnlyByMembersWhoAreThere() {
        String dossier = proposed("100.00");
        String session = session("anna", "bob", "chloe");
        put(session, dossier).then().statusCode(200);
        refuses(decide("anna", session, dossier, "GRANTED", "\"amount\": 100.00"), 409, "session-state-forbids");
        clock.putAtNoonOf(DAY);
        open(session, "anna", "bob").then().statusCode(200);

        refuses(decide("chloe", session, dossier, "GRANTED", "\"amount\": 100.00"), 403, "member-not-present");
        refuses(decide("zoe", session, dossier, "GRANTED", "\"amount\": 100.00"), 403, "not-a-member");
        refuses(recuse("zoe", session, dossier), 403, "not-a-member");
        refuses(member("chloe").body("{\"text\": \"x\"}").post(session + "/minutes"), 403, "member-not-present");
        refuses(
                decide("anna", session, UUID.randomUUID().toString(), "GRANTED", "\"amount\": 1"),
                422,
                "not-on-the-agenda");
    }

    @Test
    void decidesNothingByHalves() {
        clock.putAtNoonOf(LocalDate.of(2051, 2, 12));
        MoneyCase.envelope("aide-alimentaire", 2051, "149.99");
        String dossier = proposed("100.00");
        String session = plan("2051-02-12", "anna", "bob", "chloe").header("Location");
        put(session, dossier).then().statusCode(200);
        open(session, "anna", "bob").then().statusCode(200);

        refuses(
                decide("anna", session, dossier, "GRANTED", "\"amount\": 150.00, " + REASONS),
                409,
                "envelope-exhausted");
        refuses(decide("anna", session, dossier, "REFUSED", "\"amount\": null"), 422, "reasons-missing");
        refuses(decide("anna", session, dossier, "ADJOURNED", "\"amount\": null"), 422, "reasons-missing");
        refuses(decide("anna", session, dossier, "GRANTED", "\"amount\": 99.00"), 422, "reasons-missing");
        as(INSTRUCTOR).get(session).then().body("agenda[0].outcome", nullValue());
        show(dossier).body("state", equalTo("PROPOSED"));
        decide("anna", session, dossier, "GRANTED", "\"amount\": 100.00").then().statusCode(200);
        refuses(decide("anna", session, dossier, "GRANTED", "\"amount\": 100.00"), 409, "item-decided");
    }

    @Test
    void keepsFromDecidingAloneWhatIsForItAndWhoIsCloseToACase() {
        String dossier = proposed("100.00");
        String session = session("anna", "bob", "chloe");
        put(session, dossier).then().statusCode(200);
        recuse("anna", session, dossier).then().statusCode(200);
        String grant = "{\"decision\": \"GRANTED\", \"amount\": 100.00}";

        refuses(member("anna").body(grant).post(dossier + "/decision"), 403, "member-recused");
        refuses(member("delegate").body(grant).post(dossier + "/decision"), 409, "on-an-agenda");
        as(COORDINATOR).post(session + "/cancellation").then().statusCode(200);
        refuses(member("anna").body(grant).post(dossier + "/decision"), 403, "member-recused");
        member("delegate").body(grant).post(dossier + "/decision").then().statusCode(200);
    }

    @Test
    void isDecidedOnceByMembersAtTheSameTime() throws Exception {
        String dossier = proposed("100.00");
        String session = session("anna", "bob", "chloe");
        put(session, dossier).then().statusCode(200);
        clock.putAtNoonOf(DAY);
        open(session, "anna", "bob").then().statusCode(200);

        List<Future<Integer>> answers;
        try (ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> decide = () -> decide("anna", session, dossier, "GRANTED", "\"amount\": 100.00")
                    .statusCode();
            answers = members.invokeAll(Collections.nCopies(6, decide));
        }

        assertThat(answers).extracting(Future::resultNow).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    }

    @Test
    void takesOnlyWhatIsProposedAndWaitsNowhereElse() {
        String dossier = proposed("100.00");
        String complete = complete();
        String session = session("anna", "bob", "chloe");

        refuses(put(session, complete), 409, "dossier-state-forbids");
        refuses(put(session, UUID.randomUUID().toString()), 404, "dossier-not-found");
        put(session, dossier).then().statusCode(200);
        refuses(put(session, dossier), 409, "on-an-agenda");
        String other = session("anna", "bob", "chloe");
        refuses(put(other, dossier), 409, "on-an-agenda");
        as(COORDINATOR).post(session + "/cancellation").then().body("state", equalTo("CANCELLED"));
        refuses(as(COORDINATOR).post(session + "/cancellation"), 409, "session-state-forbids");
        put(other, dossier).then().statusCode(200);
    }

    @Test
    void isPlannedAheadAndOpenedOnItsDay() {
        refuses(plan("2026-01-14", "anna", "bob", "chloe"), 422, "session-in-the-past")
                .body("errors[0].pointer", equalTo("#/heldOn"));
        refuses(plan("2026-02-12", "anna", "bob", "ANNA"), 422, "duplicate-member")
                .body("errors[0].pointer", equalTo("#/members/2"));
        plan("2026-02-12", "anna", "bob").then().statusCode(400).body("errors[0].pointer", equalTo("#/members"));
        String session = session("anna", "bob", "chloe");
        refuses(open(session, "anna", "bob"), 409, "session-not-today");
        clock.putAtNoonOf(DAY);
        refuses(open(session, "zoe"), 422, "unknown-member").body("errors[0].pointer", equalTo("#/present/0"));
    }

    @Test
    void learnsOfDecisionsByDelegationOnce() {
        String dossier = proposed("100.00");
        String id = dossier.substring(dossier.lastIndexOf('/') + 1);
        member("delegate")
                .body("{\"decision\": \"GRANTED\", \"amount\": 100.00}")
                .post(dossier + "/decision")
                .then()
                .statusCode(200);
        String session = session("anna", "bob", "chloe");
        String reported = session + "/delegated-decisions?limit=100";

        as(COORDINATOR).get(reported).then().statusCode(200).body("items.dossierId", hasItem(id));
        clock.putAtNoonOf(DAY);
        open(session, "anna", "bob").then().statusCode(200);
        member("anna")
                .body("{\"text\": \"Rien.\"}")
                .post(session + "/minutes")
                .then()
                .statusCode(200);

        as(COORDINATOR)
                .get(reported)
                .then()
                .body("items.dossierId", hasItem(id))
                .body("items.find { it.dossierId == '" + id + "' }.decision", equalTo("GRANTED"))
                .body("items.find { it.dossierId == '" + id + "' }.decidedBy", equalTo("delegate"))
                .body("items.find { it.dossierId == '" + id + "' }.amount", equalTo(100.00f));
        as(COORDINATOR)
                .get(session("anna", "bob", "chloe") + "/delegated-decisions?limit=100")
                .then()
                .body("items.dossierId", not(hasItem(id)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  |                             | instructor committee coordinator",
                "POST |                             | coordinator",
                "GET  | /{id}                       | instructor committee coordinator",
                "GET  | /{id}/delegated-decisions   | instructor committee coordinator",
                "POST | /{id}/agenda                | instructor coordinator",
                "POST | /{id}/recusals              | committee",
                "POST | /{id}/opening               | committee coordinator",
                "POST | /{id}/decisions             | committee",
                "POST | /{id}/minutes               | committee",
                "POST | /{id}/cancellation          | coordinator",
            })
    void isOpenToTheRolesThatNeedIt(String method, @Nullable String path, String allowed) {
        String address = SESSIONS
                + (path == null ? "" : path.replace("{id}", UUID.randomUUID().toString()));
        for (String role : ROLES) {
            RequestSpecification request = as(TestTokens.user("somebody", role));
            int status = (method.equals("GET") ? request : request.body("{}"))
                    .request(method, address)
                    .statusCode();

            if (Set.of(allowed.split(" ")).contains(role)) {
                assertThat(status).as(role).isIn(200, 400, 404);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .request(method, address)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void doesNotExistWhereThereIsNone() {
        String none = SESSIONS + "/" + UUID.randomUUID();

        refuses(as(COORDINATOR).get(none), 404, "session-not-found");
        refuses(put(none, UUID.randomUUID().toString()), 404, "session-not-found");
        String session = session("anna", "bob", "chloe");
        as(INSTRUCTOR)
                .get(SESSIONS + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id(session)));
    }

    @Test
    void rememberWhoIsCloseToACaseWhenItComesBackAlsoOnAppeal() {
        String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
        String dossier = complete(resident);
        String refusal = "\"decision\": \"REFUSED\", " + REASONS;
        as(INSTRUCTOR)
                .body("{" + refusal + "}")
                .post(dossier + "/proposal")
                .then()
                .statusCode(200);
        String first = session("anna", "bob", "chloe");
        put(first, dossier).then().statusCode(200);
        recuse("anna", first, dossier).then().statusCode(200);
        as(COORDINATOR).post(first + "/cancellation").then().statusCode(200);

        String next = session("anna", "bob", "chloe");
        put(next, dossier).then().statusCode(200);
        member("anna").get(next).then().body("recusals.member", contains("anna"));
        clock.putAtNoonOf(DAY);
        open(next, "anna", "bob", "chloe").then().statusCode(200);
        refuses(decide("anna", next, dossier, "REFUSED", REASONS), 403, "member-recused");
        decide("bob", next, dossier, "REFUSED", REASONS).then().statusCode(200).body("agenda[0].counted", equalTo(2));

        String appeal = as(resident)
                .body("{\"dossierId\": \"%s\", \"grounds\": \"Mes charges ont augmenté.\"}".formatted(id(dossier)))
                .post("/v1/aid/appeals")
                .header("Location");
        String other = session("anna", "bob", "chloe");
        open(other, "anna", "bob", "chloe").then().statusCode(200);
        String answer = "{\"answer\": \"CONFIRM\", %s, \"sessionId\": \"%s\"}".formatted(REASONS, id(other));
        refuses(member("anna").body(answer).post(appeal + "/decision"), 403, "member-recused");
        member("bob").body(answer).post(appeal + "/decision").then().statusCode(200);
    }

    private static String complete() {
        return complete(TestTokens.user("resident-" + UUID.randomUUID(), "resident"));
    }

    private static String complete(String resident) {
        String at = as(resident).body(DOSSIER).post("/v1/aid/dossiers").header("Location");
        as(resident).post(at + "/submission").then().statusCode(200);
        as(INSTRUCTOR).post(at + "/completeness").then().statusCode(200);
        return at;
    }

    private static String proposed(String amount) {
        String at = complete();
        as(INSTRUCTOR)
                .body("{\"decision\": \"GRANTED\", \"amount\": " + amount + ", " + REASONS + "}")
                .post(at + "/proposal")
                .then()
                .statusCode(200);
        return at;
    }

    private static Response plan(String day, String... members) {
        return as(COORDINATOR)
                .body("{\"heldOn\": \"%s\", \"members\": [%s]}".formatted(day, quoted(members)))
                .post(SESSIONS);
    }

    private static String session(String... members) {
        return plan(DAY.toString(), members).then().statusCode(201).extract().header("Location");
    }

    private static Response put(String session, String dossier) {
        return as(INSTRUCTOR).body(entry(dossier)).post(session + "/agenda");
    }

    private static Response recuse(String member, String session, String dossier) {
        return member(member).body(entry(dossier)).post(session + "/recusals");
    }

    private static Response open(String session, String... present) {
        return as(COORDINATOR).body("{\"present\": [" + quoted(present) + "]}").post(session + "/opening");
    }

    private static Response decide(String member, String session, String dossier, String decision, String more) {
        return member(member)
                .body("{\"dossierId\": \"%s\", \"decision\": \"%s\", %s}".formatted(id(dossier), decision, more))
                .post(session + "/decisions");
    }

    private static ValidatableResponse show(String dossier) {
        return as(INSTRUCTOR).get(dossier).then().statusCode(200);
    }

    private static ValidatableResponse refuses(Response answer, int status, String problem) {
        return answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    private static String entry(String dossier) {
        return "{\"dossierId\": \"" + id(dossier) + "\"}";
    }

    private static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private static String quoted(String... names) {
        return names.length == 0 ? "" : "\"" + String.join("\", \"", names) + "\"";
    }

    private static RequestSpecification member(String name) {
        return as(TestTokens.user(name, "committee"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType("application/json");
    }
}
