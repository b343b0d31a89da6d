package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.dossier.DossierCase.DELEGATE;
import static org.solidarites.aid.dossier.DossierCase.GRANT;
import static org.solidarites.aid.dossier.DossierCase.HOUSEHOLD;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.completeOf;
import static org.solidarites.aid.dossier.DossierCase.describe;
import static org.solidarites.aid.dossier.DossierCase.draftOf;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.proposedOf;
import static org.solidarites.aid.dossier.DossierCase.step;
import static org.solidarites.aid.dossier.DossierCase.submittedOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Pieces that are asked for, the clock that stands meanwhile, and what the states forbid. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CompletionTest {

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void receive() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void suspendsTheClockUntilTheDeadline() {
        String at = submittedOf(resident);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 20));

        ask(at, "2026-02-10")
                .then()
                .statusCode(200)
                .body("state", equalTo("INCOMPLETE"))
                .body("receivedOn", equalTo("2026-01-15"))
                .body("implicitRejectionOn", equalTo("2026-04-05"));

        get(resident, at + "/acknowledgement")
                .then()
                .body("implicitDecision.on", equalTo("2026-03-15"))
                .body("missingPieces.by[0]", equalTo("2026-02-14"))
                .body("mentions.article", contains("CRPA L112-6", "CRPA L114-5"))
                .body("clock.implicitDecision.on", equalTo("2026-04-05"))
                .body("clock.implicitDecision.sentence", containsString("5 April 2026"))
                .body("clock.appealRoutes.until", contains("2026-06-05", "2026-06-05"))
                .body("clock.suspensions", hasSize(1))
                .body("clock.suspensions[0].askedOn", equalTo("2026-01-20"))
                .body("clock.suspensions[0].deadline", equalTo("2026-02-10"))
                .body("clock.suspensions[0].arrivedOn", nullValue())
                .body("clock.suspensions[0].pieces.code", contains("resources", "residence"));
        get(resident, at + "/steps")
                .then()
                .body("items[0].step", equalTo("PIECES_ASKED"))
                .body("items[0].side", equalTo("SERVICE"))
                .body("items[0].reasonsOfFact", equalTo("Le loyer manque."));
    }

    @Test
    void runsAgainFromTheDayOnWhichAllHadArrived() {
        String at = submittedOf(resident);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 20));
        ask(at, "2026-02-10").then().statusCode(200);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 28));

        step(INSTRUCTOR, at, "completeness", "{\"since\": \"2026-01-25\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETE"))
                .body("implicitRejectionOn", equalTo("2026-03-20"));
        get(resident, at + "/acknowledgement")
                .then()
                .body("implicitDecision.on", equalTo("2026-03-15"))
                .body("clock.implicitDecision.on", equalTo("2026-03-20"))
                .body("clock.suspensions[0].arrivedOn", equalTo("2026-01-25"));
    }

    @Test
    void addsSeveralSuspensions() {
        String at = submittedOf(resident);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 20));
        ask(at, "2026-02-10").then().statusCode(200);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 30));
        step(INSTRUCTOR, at, "completeness", null).then().body("implicitRejectionOn", equalTo("2026-03-25"));
        clock.putAtNoonOf(LocalDate.of(2026, 2, 10));

        ask(at, "2026-02-20")
                .then()
                .body("state", equalTo("INCOMPLETE"))
                .body("implicitRejectionOn", equalTo("2026-04-04"));
        clock.putAtNoonOf(LocalDate.of(2026, 2, 26)); // later than the deadline: it changes nothing
        step(INSTRUCTOR, at, "completeness", null)
                .then()
                .body("state", equalTo("COMPLETE"))
                .body("implicitRejectionOn", equalTo("2026-04-04"));
    }

    @Test
    void letsTheHouseholdBePutRightWhileItIsIncomplete() {
        String at = submittedOf(resident);
        ask(at, "2026-02-10").then().statusCode(200);
        String tag = get(resident, at).header("ETag");

        describe(resident, at, tag, HOUSEHOLD.replace("950.00", "900.00"))
                .then()
                .statusCode(200)
                .body("state", equalTo("INCOMPLETE"));
        get(resident, at + "/household").then().body("monthlyResources", equalTo(900.00f));
        step(INSTRUCTOR, at, "completeness", null).then().statusCode(200);
        describe(resident, at, get(resident, at).header("ETag"), HOUSEHOLD)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "identity, 2026-01-15, deadline-not-ahead, #/deadline",
        "identity, 2025-12-01, deadline-not-ahead, #/deadline",
        "identity, 2026-04-16, deadline-too-far, #/deadline",
        "identity, 2999-01-01, deadline-too-far, #/deadline",
        "passport, 2026-02-10, unknown-piece, #/pieces/0",
    })
    void isAskedOnlyForPiecesOfTheAidAndInTime(String piece, String deadline, String problem, String pointer) {
        String at = submittedOf(resident);

        step(INSTRUCTOR, at, "completion-requests", """
                {"pieces": ["%s"], "deadline": "%s"}""".formatted(piece, deadline))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("errors[0].pointer", equalTo(pointer));
        get(resident, at).then().body("state", equalTo("SUBMITTED"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pieces\": [], \"deadline\": \"2026-02-10\"}         | #/pieces",
                "{\"deadline\": \"2026-02-10\"}                         | #/pieces",
                "{\"pieces\": [\"identity\"]}                           | #/deadline",
                "{\"pieces\": [\"identity\"], \"deadline\": \"soon\"}   | #/deadline",
                "{\"pieces\": [\"\"], \"deadline\": \"2026-02-10\"}     | #/pieces/0",
            })
    void pointsAtAMisshapenRequest(String body, String pointer) {
        step(INSTRUCTOR, submittedOf(resident), "completion-requests", body)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-19", "2026-01-29"})
    void arrivesNeitherBeforeItWasAskedForNorInTheFuture(String since) {
        String at = submittedOf(resident);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 20));
        ask(at, "2026-02-10").then().statusCode(200);
        clock.putAtNoonOf(LocalDate.of(2026, 1, 28));

        step(INSTRUCTOR, at, "completeness", "{\"since\": \"" + since + "\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:solidarites:problem:arrival-out-of-time"))
                .body("detail", containsString("from 2026-01-20 to 2026-01-28"))
                .body("errors[0].pointer", equalTo("#/since"));
    }

    @Test
    void takesNoStepThatItsStateForbids() {
        String draft = draftOf(resident);
        for (String path : new String[] {"completeness", "proposal", "decision", "closure"}) {
            step(path.equals("decision") ? DELEGATE : INSTRUCTOR, draft, path, body(path))
                    .then()
                    .statusCode(404); // nothing was asked of them yet
        }
        String complete = completeOf(resident);
        forbidden(step(resident, complete, "submission", null));
        forbidden(step(INSTRUCTOR, complete, "completeness", null));
        forbidden(step(DELEGATE, complete, "decision", GRANT));
        String proposed = proposedOf(resident);
        forbidden(ask(proposed, "2026-02-10"));
        step(resident, proposed, "withdrawal", null).then().body("state", equalTo("WITHDRAWN"));
        forbidden(step(resident, proposed, "withdrawal", null));
        forbidden(step(DELEGATE, proposed, "decision", GRANT));
        step(INSTRUCTOR, proposed, "closure", null).then().body("state", equalTo("CLOSED"));
        forbidden(step(INSTRUCTOR, proposed, "closure", null));
    }

    private static String body(String path) {
        return path.equals("proposal") || path.equals("decision") ? GRANT : "{}";
    }

    @Test
    void isAnsweredBySilenceOnItsDayEvenBeforeThatIsNoted() {
        String at = proposedOf(resident);
        clock.putAtNoonOf(LocalDate.of(2026, 3, 14));
        step(DELEGATE, at, "decision", "{\"decision\": \"GRANTED\"}").then().statusCode(422); // still possible

        clock.putAtNoonOf(LocalDate.of(2026, 3, 15));
        for (Response answer : new Response[] {
            step(DELEGATE, at, "decision", GRANT), step(resident, at, "withdrawal", null),
        }) {
            answer.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:solidarites:problem:silence-has-rejected"))
                    .body("detail", containsString("2026-03-15"));
        }
    }

    @Test
    void keepsEachStepAsItWasTaken() {
        String at = submittedOf(resident);
        UUID id = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));

        for (String change : new String[] {
            "step = 'GRANTED'", "taken_by = 'another'", "taken_at = now()", "reasons_of_fact = 'another'"
        }) {
            assertThatThrownBy(() -> update(change, id)).as(change).hasStackTraceContaining("stays as it was");
        }
        assertThat(update("taken_by = NULL", id)).as("erasure").isPositive();
    }

    private int update(String change, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("UPDATE dossier_step SET " + change + " WHERE dossier_id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
    }

    @Test
    void listsItsStepsPageByPage() {
        String at = completeOf(resident);

        Response first = get(resident, at + "/steps?limit=2");
        first.then().body("items.step", contains("COMPLETED", "SUBMITTED"));
        String next = first.path("next");
        get(resident, at + "/steps?limit=2&cursor=" + next)
                .then()
                .body("items.step", contains("HOUSEHOLD_DESCRIBED", "OPENED"))
                .body("next", nullValue());
        get(resident, at + "/steps?cursor=nonsense").then().statusCode(400);
    }

    private static Response ask(String at, String deadline) {
        return step(INSTRUCTOR, at, "completion-requests", """
                {"pieces": ["resources", "residence"], "deadline": "%s", "reason": "Le loyer manque."}""".formatted(deadline));
    }

    private static void forbidden(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:solidarites:problem:dossier-state-forbids"));
    }
}
