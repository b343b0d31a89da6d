package org.solidarites.foodcoop.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
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
class CooperativeApiTest {

    private static final String AT = "/v1/cooperative/";

    @Inject
    MovableClock clock;

    @AfterEach
    void itIsToday() {
        clock.reset();
    }

    @Test
    void takesInActorsWithASignedMandateOnce() {
        String subject = "actor-" + UUID.randomUUID();

        Response joined = join(subject, "RESIDENT", "2024-02-20");
        joined.then().statusCode(201).body("mandate.college", equalTo("RESIDENT"));
        City.get(City.COORDINATOR, joined.header("Location"))
                .then()
                .statusCode(200)
                .body("mandate.subject", equalTo(subject));
        join(subject, "RESIDENT", "2024-02-20").then().statusCode(409).body("type", problem("already-an-actor"));
        join("other-" + subject, "CITY", "2036-02-20")
                .then()
                .statusCode(422)
                .body("type", problem("mandate-not-signed-yet"));
        join("other-" + subject, "NOBODY", "2024-02-20").then().statusCode(400);
    }

    @Test
    void hearsNobodyWithoutAMandateOrAfterTheyLeft() {
        String token = TestTokens.user("stranger-" + UUID.randomUUID(), "resident");
        initiative(token).then().statusCode(422).body("type", problem("no-mandate"));
        String subject = "leaver-" + UUID.randomUUID();
        String actor = join(subject, "RESIDENT", "2024-02-20").path("id");
        String leaver = TestTokens.user(subject, "resident");
        initiative(leaver).then().statusCode(201);

        post(City.COORDINATOR, "actors/" + actor + "/departure", "").then().statusCode(200);

        initiative(leaver).then().statusCode(422).body("type", problem("no-mandate"));
        post(City.COORDINATOR, "actors/" + actor + "/departure", "").then().statusCode(409);
    }

    @Test
    void holdsSessionsWithAgendaAndMinutes() {
        String planned = """
                {"heldAt": "%s", "place": "Labo Diva", "agenda": ["Valeurs", "Gouvernance"]}""";
        String minutes = "{\"text\": \"Trois expérimentations.\", \"attended\": 38}";
        String held = post(City.COORDINATOR, "sessions", planned.formatted("2024-03-14T18:00:00+01:00"))
                .path("id");
        String coming = post(City.COORDINATOR, "sessions", planned.formatted("2036-03-14T18:00:00+01:00"))
                .path("id");

        post(City.COORDINATOR, "sessions/" + held + "/minutes", minutes).then().statusCode(200);

        post(City.COORDINATOR, "sessions/" + held + "/minutes", minutes).then().statusCode(409);
        post(City.COORDINATOR, "sessions/" + coming + "/minutes", minutes)
                .then()
                .statusCode(409)
                .body("type", problem("session-not-held-yet"));
        City.get(null, AT + "sessions?limit=100").then().statusCode(200).body("items.id", hasItem(held));
        City.get(null, AT + "sessions/" + held).then().statusCode(200).body("minutes.attended", equalTo(38));
    }

    @Test
    void takesAnInitiativeFromAnIdeaToWhatWasLearned() {
        String id = initiative(actor("RESIDENT")).path("id");

        step(id, "{\"stage\": \"PROJECT\"}").then().statusCode(409).body("type", problem("stage-does-not-follow"));
        step(id, "{\"stage\": \"DISCUSSED\"}").then().statusCode(200);
        step(id, "{\"stage\": \"EXPERIMENT\"}").then().statusCode(200);
        step(id, "{\"stage\": \"STOPPED\", \"learned\": \" \"}")
                .then()
                .statusCode(422)
                .body("type", problem("learned-missing"));
        step(id, "{\"stage\": \"STOPPED\", \"learned\": \"Il faut deux relais.\"}")
                .then()
                .statusCode(200);

        City.get(null, AT + "initiatives/" + id)
                .then()
                .statusCode(200)
                .body("steps.stage", contains("IDEA", "DISCUSSED", "EXPERIMENT", "STOPPED"))
                .body("steps[3].learned", equalTo("Il faut deux relais."));
        City.get(null, AT + "initiatives?stage=STOPPED&limit=100").then().body("items.id", hasItem(id));
        City.get(null, AT + "initiatives?stage=IDEA&limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void matchesOffersWithNeedsAndKeepsAnswersToThoseTheyAreFor() {
        String offering = actor("ECONOMIC");
        String needing = actor("ASSOCIATION");
        String third = actor("RESIDENT");
        String offer = help(offering, "OFFER", "2031-01-01", "2031-03-31").path("id");
        String need = help(needing, "NEED", "2031-03-31", "2031-06-30").path("id");
        String late = help(needing, "NEED", "2031-04-01", "2031-06-30").path("id");
        help(offering, "NEED", "2031-01-01", "2031-03-31");

        City.get(offering, AT + "help/" + offer + "/matches")
                .then()
                .statusCode(200)
                .body("id", hasItem(need))
                .body("id", not(hasItem(late)));
        String answer = post(needing, "help/" + offer + "/answers", "{\"message\": \"Samedi ?\"}")
                .then()
                .statusCode(200)
                .body("answers", hasSize(1))
                .extract()
                .path("answers[0].id");
        post(third, "help/" + offer + "/answers", "{\"message\": \"Dimanche ?\"}")
                .then()
                .body("answers", hasSize(1));
        post(offering, "help/" + offer + "/answers", "{\"message\": \"Moi\"}")
                .then()
                .statusCode(422)
                .body("type", problem("own-help"));
        accept(third, offer, answer).then().statusCode(404);

        accept(offering, offer, answer)
                .then()
                .statusCode(200)
                .body("settled", equalTo(true))
                .body("answers", hasSize(2));

        accept(offering, offer, answer).then().statusCode(409).body("type", problem("help-settled"));
        post(third, "help/" + offer + "/answers", "{\"message\": \"Lundi ?\"}")
                .then()
                .statusCode(409);
        help(needing, "NEED", "2031-03-31", "2031-03-30").then().statusCode(422);
        City.get(needing, AT + "help/" + offer)
                .then()
                .statusCode(200)
                .body("settled", equalTo(true))
                .body("accepted", equalTo(answer));
        City.get(third, AT + "help/" + offer)
                .then()
                .statusCode(200)
                .body("settled", equalTo(true))
                .body("accepted", nullValue())
                .body("answers.message", contains("Dimanche ?"));
        City.get(third, AT + "help/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", problem("help-not-found"));
    }

    @Test
    void asksForNoAnswerToWhatIsOverOrOfSomebodyWhoLeft() {
        LocalDate today = LocalDate.now(clock);
        String reader = actor("RESIDENT");
        String subject = "leaver-" + UUID.randomUUID();
        String leaving = join(subject, "ECONOMIC", "2024-02-20").path("id");
        String token = TestTokens.user(subject, "resident");
        String left = help(token, "OFFER", today.toString(), "2031-01-01").path("id");
        help(reader, "NEED", "2024-01-01", today.minusDays(1).toString())
                .then()
                .statusCode(422)
                .body("type", problem("help-period-invalid"))
                .body("errors[0].pointer", equalTo("#/until"));
        String over = help(token, "OFFER", today.toString(), today.toString()).path("id");
        String need = help(reader, "NEED", today.toString(), "2031-01-01").path("id");
        City.get(reader, AT + "help?limit=100").then().body("items.id", hasItems(left, over));
        City.get(reader, AT + "help/" + need + "/matches").then().body("id", hasItems(left, over));

        clock.putAtNoonOf(today.plusDays(1));
        City.get(reader, AT + "help?limit=100").then().body("items.id", not(hasItem(over)));
        City.get(reader, AT + "help/" + need + "/matches").then().body("id", not(hasItem(over)));
        post(reader, "help/" + over + "/answers", "{\"message\": \"Encore ?\"}")
                .then()
                .statusCode(409)
                .body("type", problem("help-over"));
        post(City.COORDINATOR, "actors/" + leaving + "/departure", "").then().statusCode(200);
        City.get(reader, AT + "help?limit=100").then().body("items.id", not(hasItem(left)));
        City.get(reader, AT + "help/" + need + "/matches").then().body("id", not(hasItem(left)));
        post(reader, "help/" + left + "/answers", "{\"message\": \"Là ?\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void takesAVoteOnceWhileItIsOpenAndDecidesAfterwards() {
        String voter = actor("RESIDENT");
        String other = actor("CITY");
        String id = proposal("CONSENT", 0).path("id");
        post(voter, "proposals/" + id + "/votes", "{\"choice\": \"AGAINST\"}")
                .then()
                .statusCode(422)
                .body("type", problem("objection-without-reason"));
        post(voter, "proposals/" + id + "/votes", "{\"choice\": \"FOR\"}")
                .then()
                .statusCode(204);
        post(voter, "proposals/" + id + "/votes", "{\"choice\": \"FOR\"}")
                .then()
                .statusCode(409)
                .body("type", problem("already-voted"));
        decide(id).then().statusCode(409).body("type", problem("vote-still-open"));

        clock.putAt(Instant.parse("2027-12-01T17:00:01Z"));

        post(other, "proposals/" + id + "/votes", "{\"choice\": \"FOR\"}")
                .then()
                .statusCode(409)
                .body("type", problem("vote-closed"));
        decide(id).then().statusCode(200).body("outcome", equalTo("ADOPTED"));
        decide(id).then().statusCode(409).body("type", problem("already-decided"));
    }

    @Test
    void takesTitlesOfOneLineAndSubjectsWithoutBlanks() {
        post(
                        actor("RESIDENT"),
                        "initiatives",
                        "{\"title\": \"Frigo\\npartagé\", \"description\": \"À la\\nBottière.\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/title"))
                .body("errors[0].detail", equalTo("must be one line of text, without control characters"));
        join("a b", "RESIDENT", "2024-02-20")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/subject"))
                .body("errors[0].detail", equalTo("must be without blanks"));
    }

    @Test
    void takesNoResidentForAnOrganisation() {
        post(City.COORDINATOR, "actors", """
                {"college": "RESIDENT", "subject": "%s", "siret": "73282932000074",
                 "mandateSignedOn": "2024-02-20"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("type", problem("resident-with-siret"));
    }

    @Test
    void takesNoSecondVoteOfSomebodyWhoLeftAndCameBack() {
        String subject = "returner-" + UUID.randomUUID();
        String token = TestTokens.user(subject, "resident");
        String actor = join(subject, "RESIDENT", "2024-02-20").path("id");
        String id = proposal("VOTE", 0).path("id");
        vote(token, id).then().statusCode(204);
        post(City.COORDINATOR, "actors/" + actor + "/departure", "").then().statusCode(200);
        join(subject, "ASSOCIATION", "2024-03-20").then().statusCode(201);

        vote(token, id).then().statusCode(409).body("type", problem("already-voted"));
    }

    @Test
    void countsOneVoteHoweverManySendItAtOnce() {
        String voter = actor("RESIDENT");
        String id = proposal("VOTE", 0).path("id");

        List<Integer> statuses = City.atOnce(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> post(voter, "proposals/" + id + "/votes", "{\"choice\": \"FOR\"}")
                                .statusCode())
                .toList());

        assertThat(statuses).containsOnlyOnce(204).allMatch(status -> status == 204 || status == 409);
    }

    @Test
    void decidesNothingWithoutAQuorum() {
        String id = proposal("VOTE", 100).path("id");
        clock.putAt(Instant.parse("2027-12-02T12:00:00Z"));

        decide(id).then().statusCode(200).body("outcome", equalTo("NO_QUORUM"));
    }

    /** In January 2024, before the actors of all other tests. */
    @Test
    void takesForItsQuorumThoseWhoTookPartWhenItClosed() {
        clock.putAt(Instant.parse("2024-01-10T11:00:00Z"));
        String voter = "voter-" + UUID.randomUUID();
        String silent = "silent-" + UUID.randomUUID();
        join(voter, "RESIDENT", "2024-01-05").then().statusCode(201);
        String half = proposal("VOTE", 51, "2024-01-09T09:00:00+01:00", "2024-01-20T18:00:00+01:00")
                .path("id");
        String whole = proposal("VOTE", 100, "2024-01-09T09:00:00+01:00", "2024-01-12T18:00:00+01:00")
                .path("id");
        vote(TestTokens.user(voter, "resident"), half).then().statusCode(204);
        vote(TestTokens.user(voter, "resident"), whole).then().statusCode(204);
        clock.putAt(Instant.parse("2024-01-14T11:00:00Z"));
        String actor = join(silent, "CITY", "2024-01-14").path("id");
        clock.putAt(Instant.parse("2024-01-21T11:00:00Z"));
        post(City.COORDINATOR, "actors/" + actor + "/departure", "").then().statusCode(200);

        decide(whole).then().statusCode(200).body("outcome", equalTo("ADOPTED"));
        decide(half).then().statusCode(200).body("outcome", equalTo("NO_QUORUM"));
    }

    @Test
    void givesFiguresAsJsonAndTable() {
        initiative(actor("RESIDENT")).then().statusCode(201);

        City.get(null, "/v1/indicators/cooperative")
                .then()
                .statusCode(200)
                .body("figures.find { it.figure == 'INITIATIVES' && it.of == 'IDEA' }.figure", equalTo("INITIATIVES"));
        String table = City.get(null, "/v1/indicators/cooperative?format=csv").asString();
        assertThat(table).startsWith("figure,of,count,suppressed\r\n").contains("ACTORS,RESIDENT,");
        City.get(null, "/v1/indicators/cooperative?format=xml").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "resident, 403, 400, 422",
        "agent, 403, 400, 422",
        "instructor, 403, 400, 422",
        "committee, 403, 400, 422",
        "finance, 403, 403, 403",
        "coordinator, 400, 400, 422",
        "partner, 403, 400, 422",
        "admin, 403, 403, 403",
        ", 401, 401, 401",
    })
    void isOpenToItsRolesOnly(String role, int coordinator, int actor, int help) {
        String token = role == null ? null : TestTokens.user("nobody", role);

        for (String list : List.of("actors", "sessions", "proposals")) {
            post(token, list, "{}").then().statusCode(coordinator);
        }
        post(token, "initiatives", "{}").then().statusCode(actor);
        City.get(token, AT + "help").then().statusCode(help);
        City.get(token, AT + "help/" + UUID.randomUUID()).then().statusCode(help);
        City.get(token, AT + "actors/" + UUID.randomUUID()).then().statusCode(coordinator == 400 ? 404 : coordinator);
        City.get(token, AT + "sessions/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** The token of an actor of that college who has just been taken in. */
    private static String actor(String college) {
        String subject = "actor-" + UUID.randomUUID();
        join(subject, college, "2024-02-20").then().statusCode(201);
        return TestTokens.user(subject, "resident");
    }

    private static Response join(String subject, String college, String signed) {
        return post(
                City.COORDINATOR,
                "actors",
                "{\"college\": \"%s\", \"subject\": \"%s\", \"mandateSignedOn\": \"%s\"}"
                        .formatted(college, subject, signed));
    }

    private static Response initiative(String token) {
        return post(token, "initiatives", "{\"title\": \"Frigo partagé\", \"description\": \"À la Bottière.\"}");
    }

    private static Response step(String id, String body) {
        return post(City.COORDINATOR, "initiatives/" + id + "/steps", body);
    }

    private static Response help(String token, String kind, String since, String until) {
        return post(token, "help", """
                {"kind": "%s", "means": "EQUIPMENT", "title": "Camionnette", "description": "Frigorifique",
                 "since": "%s", "until": "%s"}""".formatted(kind, since, until));
    }

    private static Response accept(String token, String help, String answer) {
        return post(token, "help/" + help + "/answers/" + answer + "/acceptance", "");
    }

    private static Response proposal(String by, int quorum) {
        return proposal(by, quorum, "2026-01-01T09:00:00+01:00", "2027-12-01T18:00:00+01:00");
    }

    private static Response proposal(String by, int quorum, String opensAt, String closesAt) {
        return post(City.COORDINATOR, "proposals", """
                {"title": "Comité local", "text": "Un comité au Breil.",
                 "rule": {"by": "%s", "byCollege": true, "quorumPercent": %d},
                 "opensAt": "%s", "closesAt": "%s"}""".formatted(by, quorum, opensAt, closesAt));
    }

    private static Response vote(String token, String proposal) {
        return post(token, "proposals/" + proposal + "/votes", "{\"choice\": \"FOR\"}");
    }

    private static Response decide(String id) {
        return post(City.COORDINATOR, "proposals/" + id + "/decision", "");
    }

    private static Response post(String token, String path, String body) {
        return City.post(token, AT + path, body);
    }

    private static Matcher<String> problem(String code) {
        return equalTo("urn:solidarites:problem:" + code);
    }
}
