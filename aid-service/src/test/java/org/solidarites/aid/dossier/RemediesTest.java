package org.solidarites.aid.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.dossier.DossierCase.INSTRUCTOR;
import static org.solidarites.aid.dossier.DossierCase.REFUSAL;
import static org.solidarites.aid.dossier.DossierCase.as;
import static org.solidarites.aid.dossier.DossierCase.decide;
import static org.solidarites.aid.dossier.DossierCase.get;
import static org.solidarites.aid.dossier.DossierCase.step;
import static org.solidarites.aid.dossier.DossierCase.submittedOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** From when the time to appeal runs: from the notification, and anew from the reasons of silence. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RemediesTest {

    private static final String REASONS =
            "{\"reasonsOfFact\": \"Le loyer manque.\", \"reasonsOfLaw\": \"Règlement, 2.3.5\"}";

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    MovableClock clock;

    @Inject
    SilenceWatch watch;

    @Inject
    EntityManager database;

    @BeforeEach
    void receive() {
        on("2026-01-15");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void runsFromTheNotificationAndNotBefore() {
        String at = submittedOf(resident);
        refuses(get(resident, at + "/appeal-routes"), 404, "decision-not-found");
        decide(at, REFUSAL).then().statusCode(200).body("decision.appealUntil", nullValue());
        get(resident, at + "/appeal-routes")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("until", nullValue())
                .body("routes.kind", contains("GRACIOUS", "CONTENTIOUS"))
                .body("sentences", contains(containsString("has not begun")));
        on("2027-06-01"); // without a notification it is never too late
        refuses(step(INSTRUCTOR, at, "closure", null), 409, "decision-not-notified");

        notify(at, "2027-05-28", "REGISTERED_LETTER")
                .then()
                .statusCode(200)
                .body("decision.notification.on", equalTo("2027-05-28"))
                .body("decision.notification.by", equalTo("REGISTERED_LETTER"))
                .body("decision.appealUntil", equalTo("2027-07-28"));
        refuses(notify(at, "2027-05-29", "HAND_DELIVERY"), 409, "notified-already");
        get(resident, at + "/appeal-routes")
                .then()
                .body("until", equalTo("2027-07-28"))
                .body("routes.sentence[1]", containsString("28 July 2027"))
                .body("sentences", empty());
        on("2027-07-30");
        refuses(appeal(at), 409, "appeal-too-late");
        step(INSTRUCTOR, at, "closure", null).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14, HAND_DELIVERY, 422, notification-out-of-time, #/on",
        "2026-01-16, HAND_DELIVERY, 422, notification-out-of-time, #/on",
        "9999-12-31, ELECTRONIC, 422, notification-out-of-time, #/on",
        "soon, ELECTRONIC, 400, invalid-input, #/on",
        "2026-01-15, PIGEON, 400, invalid-input, #/by",
    })
    void isNotifiedBetweenTheDecisionAndToday(String day, String by, int status, String problem, String pointer) {
        String at = submittedOf(resident);
        refuses(notify(at, "2026-01-15", "ELECTRONIC"), 409, "dossier-state-forbids");
        decide(at, REFUSAL).then().statusCode(200);

        refuses(notify(at, day, by), status, problem).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void beginsAnewWithTheReasonsOfSilence() {
        String at = rejectedBySilence();
        get(resident, at)
                .then()
                .body("decision.appealUntil", equalTo("2026-05-15"))
                .body("decision.reasons", nullValue());
        get(resident, at + "/appeal-routes").then().body("sentences", contains(containsString("15 May 2026")));
        refuses(notify(at, "2026-03-20", "ELECTRONIC"), 409, "dossier-state-forbids"); // silence needs none
        refuses(step(INSTRUCTOR, at, "reasons", REASONS), 409, "reasons-not-asked");

        on("2026-05-10");
        step(resident, at, "reasons-request", null)
                .then()
                .statusCode(200)
                .body("decision.reasons.dueOn", equalTo("2026-06-10"))
                .body("decision.appealUntil", nullValue());
        refuses(step(resident, at, "reasons-request", null), 409, "reasons-asked-already");
        assertThat(told(at)).singleElement().asString().contains("\"dueOn\":\"2026-06-10\"");
        get(resident, at + "/appeal-routes").then().body("sentences", contains(containsString("by 10 June 2026")));
        on("2026-06-05");
        refuses(step(INSTRUCTOR, at, "closure", null), 409, "reasons-awaited");
        step(INSTRUCTOR, at, "reasons", REASONS)
                .then()
                .statusCode(200)
                .body("decision.decision", equalTo("IMPLICITLY_REJECTED"))
                .body("decision.reasonsOfFact", equalTo("Le loyer manque."))
                .body("decision.reasons.givenOn", equalTo("2026-06-05"))
                .body("decision.appealUntil", equalTo("2026-08-05"));
        refuses(step(INSTRUCTOR, at, "reasons", REASONS), 409, "reasons-given-already");
        get(resident, at + "/steps")
                .then()
                .body("items[0].step", equalTo("REASONS_GIVEN"))
                .body("items[1].step", equalTo("REASONS_ASKED"))
                .body("items[1].side", equalTo("APPLICANT"));
        on("2026-08-06"); // the free day
        appeal(at).then().statusCode(201);
        get(resident, at + "/appeal-routes")
                .then()
                .body("routes", hasSize(0))
                .body("until", nullValue())
                .body("sentences", contains(containsString("acknowledgement")));
    }

    @Test
    void isAskedWhyOnlyWhileItCanBeContested() {
        String at = rejectedBySilence();
        on("2026-05-17");

        refuses(step(resident, at, "reasons-request", null), 409, "reasons-asked-too-late")
                .body("detail", containsString("2026-05-15"));
        String other = submittedOf(resident);
        refuses(step(resident, other, "reasons-request", null), 409, "dossier-state-forbids");
        String stranger = TestTokens.user("resident-" + UUID.randomUUID(), "resident");
        refuses(step(stranger, at, "reasons-request", null), 404, "dossier-not-found");
        refuses(get(stranger, at + "/appeal-routes"), 404, "dossier-not-found");
        refuses(step(INSTRUCTOR, at, "reasons", REASONS.replace("Le loyer manque.", " ")), 400, "invalid-input");
    }

    private String rejectedBySilence() {
        String at = submittedOf(resident);
        on("2026-03-15");
        watch.look();
        return at;
    }

    private void on(String day) {
        clock.putAtNoonOf(LocalDate.parse(day));
    }

    private static Response notify(String at, String day, String by) {
        return step(INSTRUCTOR, at, "notification", "{\"on\": \"" + day + "\", \"by\": \"" + by + "\"}");
    }

    private Response appeal(String at) {
        return as(resident)
                .body("{\"dossierId\": \"%s\", \"grounds\": \"Mes charges.\"}".formatted(id(at)))
                .post("/v1/aid/appeals");
    }

    private static ValidatableResponse refuses(Response answer, int status, String problem) {
        return answer.then().statusCode(status).body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    private static String id(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private List<?> told(String at) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type ="
                        + " 'org.solidarites.dossier.reasons-asked.v1'")
                .setParameter("id", id(at))
                .getResultList();
    }
}
