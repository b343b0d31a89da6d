package org.solidarites.aid.appeal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.aid.appeal.AppealCase.APPEALS;
import static org.solidarites.aid.appeal.AppealCase.DELEGATE;
import static org.solidarites.aid.appeal.AppealCase.INSTRUCTOR;
import static org.solidarites.aid.appeal.AppealCase.REASONS;
import static org.solidarites.aid.appeal.AppealCase.WITHDRAWALS;
import static org.solidarites.aid.appeal.AppealCase.answer;
import static org.solidarites.aid.appeal.AppealCase.as;
import static org.solidarites.aid.appeal.AppealCase.granted;
import static org.solidarites.aid.appeal.AppealCase.id;
import static org.solidarites.aid.appeal.AppealCase.lodge;
import static org.solidarites.aid.appeal.AppealCase.lodged;
import static org.solidarites.aid.appeal.AppealCase.notified;
import static org.solidarites.aid.appeal.AppealCase.refused;
import static org.solidarites.aid.appeal.AppealCase.refuses;
import static org.solidarites.aid.appeal.AppealCase.resident;
import static org.solidarites.aid.appeal.AppealCase.submitted;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Gracious appeals: in time or not, their own clock, their answers, and the dates for the court. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppealTest {

    private static final List<String> ROLES =
            List.of("resident", "agent", "instructor", "committee", "finance", "coordinator", "partner", "admin");

    private final String resident = resident();

    @Inject
    AppealWatch watch;

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
    void isAcknowledgedWithItsClockAndTheDateForTheCourt() {
        String dossier = refused(resident);
        on("2026-03-02");

        String appeal = lodged(resident, dossier);

        as(resident)
                .get(appeal)
                .then()
                .statusCode(200)
                .body("state", equalTo("LODGED"))
                .body("against", equalTo("REFUSED"))
                .body("decidedOn", equalTo("2026-01-15"))
                .body("receivedOn", equalTo("2026-03-02"))
                .body("implicitRejectionOn", equalTo("2026-05-02"))
                .body("tribunalUntil", equalTo("2026-07-02"));
        as(resident)
                .get(appeal + "/acknowledgement")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("receivedOn", equalTo("2026-03-02"))
                .body("implicitDecision.on", equalTo("2026-05-02"))
                .body("implicitDecision.sense", equalTo("REJECTION"))
                .body("implicitDecision.article", equalTo("CRPA L411-7"))
                .body("service.phone", equalTo("02 40 99 27 00"))
                .body("tribunal.until", equalTo("2026-07-02"))
                .body("tribunal.sentence", containsString("2 July 2026"))
                .body("interruption", containsString("L411-2"));
        as(INSTRUCTOR)
                .get(dossier + "/steps")
                .then()
                .body("items[0].step", equalTo("APPEALED"))
                .body("items[0].side", equalTo("APPLICANT"));
        as(resident).get(APPEALS + "?dossier=" + id(dossier)).then().body("items.id", contains(id(appeal)));
        as(INSTRUCTOR).get(APPEALS + "?limit=100").then().body("items.id", hasItem(id(appeal)));
        refuses(as(INSTRUCTOR).post(dossier + "/closure"), 409, "appeal-pending");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-03-15, 201", "2026-03-16, 201", "2026-03-17, 409", "2027-01-01, 409"})
    void isLodgedWithinTwoMonthsAndTheFreeDay(String day, int status) {
        String dossier = refused(resident);
        notified(dossier, "2026-01-15").then().statusCode(200);
        on(day);

        var answer = lodge(resident, dossier).then().statusCode(status);
        if (status == 409) {
            answer.body("type", equalTo("urn:solidarites:problem:appeal-too-late"))
                    .body("detail", containsString("2026-03-15"));
        }
    }

    @Test
    void isLodgedOnceAgainstADecisionAndNotBefore() {
        String waiting = submitted(resident);
        refuses(lodge(resident, waiting), 409, "dossier-state-forbids");
        String dossier = refused(resident);
        lodged(resident, dossier);

        refuses(lodge(resident, dossier), 409, "appeal-exists");
        refuses(lodge(resident(), dossier), 404, "dossier-not-found");
        refuses(lodge(TestTokens.partner("asso-other"), dossier), 404, "dossier-not-found");
        as(resident)
                .body("{\"dossierId\": \"%s\", \"grounds\": \" \"}".formatted(id(dossier)))
                .post(APPEALS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/grounds"));
    }

    @Test
    void leavesTheDecisionAsItIsWithReasons() {
        String dossier = refused(resident);
        String appeal = lodged(resident, dossier);
        on("2026-02-20");

        refuses(answer(DELEGATE, appeal, "CONFIRM", "\"reasonsOfFact\": \"x\""), 422, "reasons-missing");
        refuses(answer(DELEGATE, appeal, "CONFIRM", REASONS + ", \"amount\": 10.00"), 422, "amount-unexpected")
                .body("errors[0].pointer", equalTo("#/amount"));
        refuses(answer(DELEGATE, appeal, "CONFIRM", REASONS + ", \"means\": \"VOUCHER\""), 422, "means-unexpected");
        answer(DELEGATE, appeal, "CONFIRM", REASONS)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("answeredBy", equalTo("delegate"))
                .body("tribunalUntil", nullValue()); // nobody was told yet
        on("2026-02-25");
        refuses(notified(appeal, "2026-02-19"), 422, "notification-out-of-time");
        notified(appeal, "2026-02-23")
                .then()
                .statusCode(200)
                .body("notification.by", equalTo("REGISTERED_LETTER"))
                .body("tribunalUntil", equalTo("2026-04-23"));
        refuses(notified(appeal, "2026-02-24"), 409, "notified-already");
        as(resident).get(dossier).then().body("state", equalTo("REFUSED"));
        refuses(answer(DELEGATE, appeal, "REFORM", "\"amount\": 60.00"), 409, "appeal-answered");
        as(INSTRUCTOR).post(dossier + "/closure").then().statusCode(200);
    }

    @Test
    void turnsARefusalIntoAGrant() {
        String dossier = refused(resident);
        String appeal = lodged(resident, dossier);

        refuses(answer(DELEGATE, appeal, "REFORM", "\"amount\": null"), 422, "amount-missing");
        refuses(answer(DELEGATE, appeal, "REFORM", "\"amount\": 200.01"), 422, "above-delegation-ceiling");
        as(resident).get(appeal).then().body("state", equalTo("LODGED"));
        answer(DELEGATE, appeal, "REFORM", "\"amount\": 90.00, \"means\": \"VOUCHER\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFORMED"));

        as(resident)
                .get(dossier)
                .then()
                .body("state", equalTo("GRANTED"))
                .body("decision.authority", equalTo("APPEAL"))
                .body("decision.means", equalTo("VOUCHER"))
                .body("decision.amount", equalTo(90.00f));
        as(INSTRUCTOR)
                .get(dossier + "/steps")
                .then()
                .body("items[0].step", equalTo("REFORMED"))
                .body("items.step", hasItem("REFUSED")); // what was decided first is not overwritten
        assertThat(events(dossier, "org.solidarites.dossier.decided.v1")).hasSize(2);
        assertThat(committed(dossier)).isEqualTo(9000L);
    }

    @Test
    void raisesAGrantAndNeverLowersIt() {
        String dossier = granted(resident);
        String appeal = lodged(resident, dossier);

        refuses(answer(DELEGATE, appeal, "REFORM", "\"amount\": 60.00"), 422, "amount-not-more");
        refuses(answer(DELEGATE, appeal, "REFORM", "\"amount\": 59.99"), 422, "amount-not-more");
        refuses(
                answer(DELEGATE, appeal, "REFORM", "\"amount\": 70.00, \"means\": \"VOUCHER\""),
                422,
                "means-not-allowed");
        answer(DELEGATE, appeal, "REFORM", "\"amount\": 100.00").then().statusCode(200);

        as(resident).get(dossier).then().body("decision.amount", equalTo(100.00f));
        assertThat(committed(dossier)).isEqualTo(10000L);
        assertThat(events(dossier, "org.solidarites.dossier.decided.v1")).hasSize(1);
        assertThat(events(dossier, "org.solidarites.dossier.reformed.v1"))
                .singleElement()
                .asString()
                .contains("\"amount\":100.00", "\"more\":40.00", "\"means\":\"CAISSE\"");
        as(INSTRUCTOR)
                .get(dossier + "/payments")
                .then()
                .body("items.amount", contains(40.00f, 60.00f)) // both credited
                .body("items.state", everyItem(equalTo("PAID")));
    }

    @Test
    void isDecidedAboveTheCeilingInAnOpenSessionOnly() {
        String appeal = lodged(resident, refused(resident));
        String session = session();
        String grant = "\"amount\": 350.00, \"sessionId\": \"" + id(session) + "\"";
        String anna = TestTokens.user("anna", "committee");

        refuses(answer(anna, appeal, "REFORM", grant), 409, "session-state-forbids");
        as(anna).body("{\"present\": [\"anna\", \"bob\"]}")
                .post(session + "/opening")
                .then()
                .statusCode(200);
        refuses(answer(DELEGATE, appeal, "REFORM", grant), 403, "not-a-member");
        answer(anna, appeal, "REFORM", grant).then().statusCode(200).body("state", equalTo("REFORMED"));
    }

    @Test
    void isRejectedBySilenceOnItsDayAndOnce() throws Exception {
        String dossier = refused(resident);
        String appeal = lodged(resident, dossier);

        on("2026-03-14");
        watch.look();
        as(resident).get(appeal).then().body("state", equalTo("LODGED"));
        on("2026-03-15");
        refuses(answer(DELEGATE, appeal, "REFORM", "\"amount\": 60.00"), 409, "silence-has-rejected");
        on("2026-04-01"); // it was down on that day
        try (var instances = Executors.newFixedThreadPool(3)) {
            for (Future<?> look : instances.invokeAll(Collections.nCopies(3, Executors.callable(watch::look)))) {
                look.get(60, TimeUnit.SECONDS);
            }
        }

        as(resident)
                .get(appeal)
                .then()
                .body("state", equalTo("REJECTED_BY_SILENCE"))
                .body("answeredBy", nullValue())
                .body("tribunalUntil", equalTo("2026-05-15"));
        refuses(notified(appeal, "2026-04-01"), 409, "nothing-to-notify");
        assertThat(events(appeal, "org.solidarites.appeal.answered.v1")).hasSize(1);
        as(INSTRUCTOR).get(dossier + "/steps").then().body("items[0].step", equalTo("APPEAL_REJECTED_BY_SILENCE"));
        as(INSTRUCTOR).post(dossier + "/closure").then().statusCode(200);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /v1/aid/appeals                             | instructor committee resident agent partner",
                "POST | /v1/aid/appeals                             | resident agent partner",
                "GET  | /v1/aid/appeals/{id}                        | resident agent partner instructor committee",
                "GET  | /v1/aid/appeals/{id}/acknowledgement        | resident agent partner instructor committee",
                "POST | /v1/aid/appeals/{id}/decision               | committee",
                "POST | /v1/aid/appeals/{id}/notification           | instructor",
                "POST | /v1/aid/grant-withdrawals                   | instructor",
                "GET  | /v1/aid/grant-withdrawals                   | resident agent partner instructor committee",
                "GET  | /v1/aid/grant-withdrawals/{id}              | resident agent partner instructor committee",
                "POST | /v1/aid/grant-withdrawals/{id}/observations | resident agent partner",
                "POST | /v1/aid/grant-withdrawals/{id}/decision     | committee",
            })
    void isOpenToTheRolesThatNeedIt(String method, String path, String allowed) {
        String address = path.replace("{id}", UUID.randomUUID().toString());
        for (String role : ROLES) {
            RequestSpecification request = as(TestTokens.user("somebody", role));
            String asked = method.equals("GET") && !path.contains("{id}")
                    ? address + "?dossier=" + UUID.randomUUID()
                    : address;
            int status = (method.equals("GET") ? request : request.body("{}"))
                    .request(method, asked)
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
    void doesNotExistForSomebodyElse() {
        String dossier = refused(resident);
        String appeal = lodged(resident, dossier);

        for (String token :
                List.of(resident(), TestTokens.partner("asso-other"), TestTokens.agent("agent", "bellevue"))) {
            refuses(as(token).get(appeal), 404, "appeal-not-found");
            refuses(as(token).get(appeal + "/acknowledgement"), 404, "appeal-not-found");
            refuses(as(token).get(APPEALS + "?dossier=" + id(dossier)), 404, "dossier-not-found");
            as(token).get(APPEALS).then().statusCode(403); // all of them is for the service
        }
        refuses(as(resident).get(WITHDRAWALS + "/" + UUID.randomUUID()), 404, "grant-withdrawal-not-found");
    }

    private String session() {
        return as(TestTokens.user("coordinator", "coordinator"))
                .body("{\"heldOn\": \"2026-01-15\", \"members\": [\"anna\", \"bob\", \"chloe\"]}")
                .post("/v1/aid/committee-sessions")
                .header("Location");
    }

    private void on(String day) {
        clock.putAtNoonOf(LocalDate.parse(day));
    }

    private @Nullable Object committed(String dossier) {
        return database.createNativeQuery(
                        "SELECT CAST(sum(cents) AS bigint) FROM envelope_entry WHERE dossier_id = :id AND kind = 'COMMITTED'")
                .setParameter("id", UUID.fromString(id(dossier)))
                .getSingleResult();
    }

    private List<?> events(String at, String type) {
        return database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id AND type = :type")
                .setParameter("id", id(at))
                .setParameter("type", type)
                .getResultList();
    }
}
