package org.solidarites.aid.piece;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.aid.piece.content.Samples;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** The last of the pieces that were asked for ends the suspension of the clock, without anybody looking at it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArrivalOfPiecesTest {

    private static final String INSTRUCTOR = TestTokens.user("instructor", "instructor");
    private static final byte[] PDF = Samples.pdf("Quittance");
    private static final String DOSSIER = """
            {"aid": "aide-alimentaire",
             "household": {"adults": [{"birthDate": "2001-05-14"}], "children": [], "monthlyResources": 500.00,
                           "commune": "44109"}}""";

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    private String at = "";

    @BeforeEach
    void submit() {
        on("2026-01-15");
        at = as(resident, DOSSIER).post("/v1/aid/dossiers").header("Location");
        as(resident, null).post(at + "/submission").then().statusCode(200);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void endsTheSuspensionOnTheDayOfTheLast() {
        on("2026-01-20");
        ask();
        on("2026-01-25");
        give("identity").then().statusCode(201);
        shown().body("implicitRejectionOn", equalTo("2026-04-05"));
        on("2026-01-28");
        give("residence").then().statusCode(201);

        shown().body("state", equalTo("INCOMPLETE")).body("implicitRejectionOn", equalTo("2026-03-23"));
        as(resident, null)
                .get(at + "/acknowledgement")
                .then()
                .body("clock.suspensions[0].arrivedOn", equalTo("2026-01-28"))
                .body("clock.implicitDecision.on", equalTo("2026-03-23"));
        as(resident, null)
                .get(at + "/steps")
                .then()
                .body("items[0].step", equalTo("PIECES_ARRIVED"))
                .body("items[0].side", equalTo("APPLICANT"));
        assertThat(told()).singleElement().asString().contains("\"implicitRejectionOn\":\"2026-03-23\"");

        on("2026-02-05"); // found complete later, and given once more meanwhile: the day stays
        give("identity").then().statusCode(201);
        as(INSTRUCTOR, null).post(at + "/completeness").then().statusCode(200);
        shown().body("state", equalTo("COMPLETE")).body("implicitRejectionOn", equalTo("2026-03-23"));
        assertThat(told()).hasSize(1);
    }

    @Test
    void takesNoPieceForAnAnswerThatWasThereBefore() {
        give("identity").then().statusCode(201);
        on("2026-01-20");
        ask();
        on("2026-01-25");
        give("residence").then().statusCode(201);

        shown().body("implicitRejectionOn", equalTo("2026-04-05"));
        as(resident, null).get(at + "/acknowledgement").then().body("clock.suspensions[0].arrivedOn", nullValue());
        give("identity").then().statusCode(201);
        shown().body("implicitRejectionOn", equalTo("2026-03-20"));
    }

    @Test
    void changesNothingAfterTheDeadline() {
        on("2026-01-20");
        ask();
        on("2026-02-12");
        give("identity").then().statusCode(201);
        give("residence").then().statusCode(201);

        shown().body("implicitRejectionOn", equalTo("2026-04-05"));
    }

    @Test
    void comesTooLateOnceSilenceHasRejected() {
        on("2026-01-20");
        ask();
        on("2026-04-05");

        give("identity").then().statusCode(409).body("type", equalTo("urn:solidarites:problem:silence-has-rejected"));
    }

    @Test
    void endsItOnceWhereTheTwoLastOnesComeAtOnce() throws Exception {
        on("2026-01-20");
        ask();
        on("2026-01-25");

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(
                    () -> give("identity").statusCode(), () -> give("residence").statusCode());
            for (Future<Integer> answer : threads.invokeAll(both)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        shown().body("implicitRejectionOn", equalTo("2026-03-20"));
        assertThat(told()).hasSize(1);
    }

    private void on(String day) {
        clock.putAtNoonOf(LocalDate.parse(day));
    }

    private void ask() {
        as(INSTRUCTOR, "{\"pieces\": [\"identity\", \"residence\"], \"deadline\": \"2026-02-10\"}")
                .post(at + "/completion-requests")
                .then()
                .statusCode(200)
                .body("implicitRejectionOn", equalTo("2026-04-05"));
    }

    private ValidatableResponse shown() {
        return as(resident, null).get(at).then().statusCode(200);
    }

    private Response give(String code) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(resident)
                .contentType("application/pdf")
                .body(PDF)
                .post(at + "/pieces?code=" + code);
    }

    private static RequestSpecification as(String token, @Nullable String body) {
        RequestSpecification request = given().auth().oauth2(token).contentType("application/json");
        return body == null ? request : request.body(body);
    }

    private List<?> told() {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type ="
                        + " 'org.solidarites.dossier.pieces-arrived.v1'")
                .setParameter("id", at.substring(at.lastIndexOf('/') + 1))
                .getResultList();
    }
}
