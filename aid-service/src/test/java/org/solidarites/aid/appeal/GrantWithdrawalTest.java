package org.solidarites.aid.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.appeal.AppealCase.DELEGATE;
import static org.solidarites.aid.appeal.AppealCase.INSTRUCTOR;
import static org.solidarites.aid.appeal.AppealCase.WITHDRAWALS;
import static org.solidarites.aid.appeal.AppealCase.as;
import static org.solidarites.aid.appeal.AppealCase.granted;
import static org.solidarites.aid.appeal.AppealCase.id;
import static org.solidarites.aid.appeal.AppealCase.refused;
import static org.solidarites.aid.appeal.AppealCase.refuses;
import static org.solidarites.aid.appeal.AppealCase.resident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** A grant is withdrawn only if it is unlawful, within four months, and after the person was heard. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantWithdrawalTest {

    private final String resident = resident();

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void begin() {
        on("2026-01-15");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void withdrawsAGrantOnceThePersonHasAnswered() {
        String dossier =
                AppealCase.decided(resident, "{\"decision\": \"GRANTED\", \"amount\": 60.00, \"means\": \"VOUCHER\"}");
        String proceedings = opened(dossier, "2026-02-20");

        refuses(decide(proceedings, true), 409, "observations-open");
        as(resident)
                .body("{\"text\": \"J'habitais déjà Nantes.\"}")
                .post(proceedings + "/observations")
                .then()
                .statusCode(200)
                .body("observations", equalTo("J'habitais déjà Nantes."));
        decide(proceedings, true)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("possibleUntil", equalTo("2026-05-15"));

        as(resident)
                .get(dossier)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("decision.decision", equalTo("REFUSED"))
                .body("decision.amount", nullValue())
                .body("decision.reasonsOfLaw", equalTo("Règlement, 2.3.2 Domicile"))
                .body("decision.withdrawnAt", notNullValue());
        as(resident)
                .get(dossier + "/steps")
                .then()
                .body("items[0].step", equalTo("GRANT_WITHDRAWN"))
                .body("items[0].reasonsOfLaw", equalTo("Règlement, 2.3.2 Domicile"));
        assertThat(events(dossier, "org.solidarites.dossier.grant-withdrawn.v1"))
                .singleElement()
                .asString()
                .contains("\"means\":\"VOUCHER\"");
        assertThat(kinds(dossier)).containsExactly("COMMITTED", "RELEASED");
        refuses(decide(proceedings, true), 409, "grant-withdrawal-ended");
    }

    @Test
    void withdrawsAGrantOnceTheDayToAnswerHasPassed() {
        String proceedings = opened(granted(resident), "2026-02-20");

        on("2026-02-20");
        refuses(decide(proceedings, true), 409, "observations-open");
        on("2026-02-21");
        refuses(as(resident).body("{\"text\": \"x\"}").post(proceedings + "/observations"), 409, "observations-closed");
        decide(proceedings, true).then().statusCode(200).body("observations", nullValue());
    }

    @Test
    void waitsForTheAnswerToAnAppealAndKeepsTheDossierOpen() {
        String dossier = granted(resident);
        String proceedings = opened(dossier, "2026-02-20");
        String appeal = AppealCase.lodged(resident, dossier);
        on("2026-02-21");

        refuses(decide(proceedings, true), 409, "appeal-pending");
        AppealCase.answer(AppealCase.DELEGATE, appeal, "CONFIRM", AppealCase.REASONS)
                .then()
                .statusCode(200);
        refuses(as(INSTRUCTOR).post(dossier + "/closure"), 409, "grant-withdrawal-open");
        decide(proceedings, true).then().statusCode(200);
        as(resident).get(dossier).then().body("state", equalTo("REFUSED")).body("decision.withdrawnAt", notNullValue());
    }

    @Test
    void isNotOpenedWhileAnAppealWaits() {
        String dossier = granted(resident);
        AppealCase.lodged(resident, dossier);

        refuses(open(dossier, "2026-02-20", "Règlement"), 409, "appeal-pending");
    }

    @Test
    void isTooLateAfterFourMonths() {
        String dossier = granted(resident);
        String proceedings = opened(dossier, "2026-05-15");
        on("2026-05-16");

        refuses(decide(proceedings, true), 409, "grant-too-old");
        as(resident).get(dossier).then().body("state", equalTo("GRANTED"));
        decide(proceedings, false).then().statusCode(200).body("state", equalTo("DROPPED"));
        refuses(open(dossier, "2026-05-20", "Règlement"), 409, "grant-too-old");
    }

    @Test
    void concernsOnlyAnUnlawfulGrantInForce() {
        String dossier = granted(resident);

        for (String law : List.of("", " ")) {
            refuses(open(dossier, "2026-02-20", law), 422, "unlawfulness-missing")
                    .body("errors[0].pointer", equalTo("#/reasonsOfLaw"));
        }
        refuses(open(dossier, "2026-01-15", "Règlement"), 422, "deadline-not-ahead")
                .body("errors[0].pointer", equalTo("#/observationsBy"));
        refuses(open(dossier, "2026-05-16", "Règlement"), 409, "grant-too-old");
        refuses(open(refused(resident), "2026-02-20", "Règlement"), 409, "dossier-state-forbids");
        opened(dossier, "2026-02-20");
        refuses(open(dossier, "2026-02-20", "Règlement"), 409, "grant-withdrawal-exists");
    }

    @Test
    void doesNotExistForSomebodyElse() {
        String proceedings = opened(granted(resident), "2026-02-20");

        for (String token : List.of(resident(), TestTokens.partner("asso-other"), TestTokens.agent("a", "bellevue"))) {
            refuses(as(token).get(proceedings), 404, "grant-withdrawal-not-found");
            refuses(
                    as(token).body("{\"text\": \"x\"}").post(proceedings + "/observations"),
                    404,
                    "grant-withdrawal-not-found");
        }
        as(resident).get(proceedings).then().statusCode(200);
        as(INSTRUCTOR).get(proceedings).then().statusCode(200);
    }

    @Test
    void tellsThePersonWhoHasReadTheWordsAboutHer() {
        String dossier = granted(resident);
        String proceedings = opened(dossier, "2026-02-20");
        String appeal = AppealCase.lodged(resident, dossier);

        as(INSTRUCTOR).get(proceedings).then().statusCode(200);
        as(DELEGATE).get(appeal).then().statusCode(200);
        as(INSTRUCTOR)
                .get(AppealCase.APPEALS + "?dossier=" + id(dossier))
                .then()
                .statusCode(200);
        as(DELEGATE).get(WITHDRAWALS + "?dossier=" + id(dossier)).then().statusCode(200);

        as(resident)
                .get(dossier + "/reads")
                .then()
                .statusCode(200)
                .body("items.what", everyItem(equalTo("APPEAL")))
                .body(
                        "items.role",
                        contains("committee", "instructor", "committee", "instructor", "resident", "instructor"));
    }

    @Test
    void isNotDecidedByWhoOpenedTheProceedings() {
        String both = TestTokens.user("instructor", "committee"); // the same person, in another role
        String proceedings = opened(granted(resident), "2026-02-20");
        on("2026-02-21");

        refuses(as(both).body("{\"withdraw\": true}").post(proceedings + "/decision"), 403, "proposer-does-not-decide");
        as(both).body("{\"withdraw\": false}")
                .post(proceedings + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("DROPPED"));
    }

    @Test
    void isListedForThoseWhoMaySeeTheDossier() {
        String dossier = granted(resident);
        String proceedings = opened(dossier, "2026-02-20");
        String ofDossier = WITHDRAWALS + "?dossier=" + id(dossier);

        for (String token : List.of(resident, INSTRUCTOR, DELEGATE)) {
            as(token).get(ofDossier).then().statusCode(200).body("items.id", contains(id(proceedings)));
        }
        as(INSTRUCTOR).get(WITHDRAWALS).then().statusCode(200).body("items[0].id", equalTo(id(proceedings)));
        refuses(as(resident()).get(ofDossier), 404, "dossier-not-found");
        refuses(as(resident).get(WITHDRAWALS), 403, "dossier-unnamed").body("errors[0].parameter", equalTo("dossier"));
    }

    private static Response open(String dossier, String until, String law) {
        return as(INSTRUCTOR).body("""
                        {"dossierId": "%s", "reasonsOfFact": "Le foyer résidait hors de Nantes.", "reasonsOfLaw": "%s",
                         "observationsBy": "%s"}""".formatted(id(dossier), law, until)).post(WITHDRAWALS);
    }

    private static String opened(String dossier, String until) {
        return open(dossier, until, "Règlement, 2.3.2 Domicile")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response decide(String proceedings, boolean withdraw) {
        return as(DELEGATE).body("{\"withdraw\": " + withdraw + "}").post(proceedings + "/decision");
    }

    private void on(String day) {
        clock.putAtNoonOf(LocalDate.parse(day));
    }

    private List<Object> kinds(String dossier) {
        return List.copyOf(
                database.createNativeQuery("SELECT kind FROM envelope_entry WHERE dossier_id = :id ORDER BY number")
                        .setParameter("id", UUID.fromString(id(dossier)))
                        .getResultList());
    }

    private List<?> events(String at, String type) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id(at))
                .setParameter("type", type)
                .getResultList();
    }
}
