package org.solidarites.aid.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.solidarites.aid.appeal.AppealCase.DELEGATE;
import static org.solidarites.aid.appeal.AppealCase.INSTRUCTOR;
import static org.solidarites.aid.appeal.AppealCase.answer;
import static org.solidarites.aid.appeal.AppealCase.as;
import static org.solidarites.aid.appeal.AppealCase.granted;
import static org.solidarites.aid.appeal.AppealCase.id;
import static org.solidarites.aid.appeal.AppealCase.lodged;
import static org.solidarites.aid.appeal.AppealCase.resident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** What the caisse takes back of a withdrawn grant is not paid any more in the books of its envelope. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AidTakenBackTest {

    private final String resident = resident();

    @Inject
    MovableClock clock;

    @Inject
    EntityManager database;

    @BeforeEach
    void begin() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void comesBackIntoTheEnvelopeAndMayBeGrantedAgain() {
        String dossier = granted(resident);
        withdraw(dossier);
        assertThat(entries(dossier)).containsExactly("COMMITTED 6000", "LIQUIDATED 6000");

        UUID event = UUID.randomUUID();
        takenBack(event, dossier, "45.00");
        takenBack(event, dossier, "45.00"); // the same delivery again
        settle();

        assertThat(entries(dossier))
                .containsExactly("COMMITTED 6000", "LIQUIDATED 6000", "TAKEN_BACK 4500", "RELEASED 4500");
        assertThat(as(INSTRUCTOR).get(dossier + "/commitment").<Float>path("liquidated"))
                .isEqualTo(15);

        answer(DELEGATE, lodged(resident, dossier), "REFORM", "\"amount\": 60.00")
                .then()
                .statusCode(200);
        assertThat(entries(dossier)).endsWith("RELEASED 4500", "COMMITTED 4500", "LIQUIDATED 4500");
    }

    @Test
    void staysPaidWhereTheGrantCameBackMeanwhile() {
        String dossier = granted(resident);
        withdraw(dossier);
        answer(DELEGATE, lodged(resident, dossier), "REFORM", "\"amount\": 60.00")
                .then()
                .statusCode(200);

        takenBack(UUID.randomUUID(), dossier, "45.00");
        settle();

        assertThat(entries(dossier)).containsExactly("COMMITTED 6000", "LIQUIDATED 6000");
    }

    @Test
    void isNeverMoreThanWasPaid() {
        String dossier = granted(resident);
        withdraw(dossier);

        takenBack(UUID.randomUUID(), dossier, "60.01");
        settle();

        assertThat(entries(dossier)).containsExactly("COMMITTED 6000", "LIQUIDATED 6000");
    }

    private void withdraw(String dossier) {
        String proceedings = as(INSTRUCTOR)
                .body("""
                        {"dossierId": "%s", "reasonsOfFact": "Le foyer résidait hors de Nantes.",
                         "reasonsOfLaw": "Règlement, 2.3.2 Domicile", "observationsBy": "2026-02-20"}""".formatted(id(dossier)))
                .post(AppealCase.WITHDRAWALS)
                .header("Location");
        clock.putAtNoonOf(LocalDate.of(2026, 2, 21));
        as(DELEGATE)
                .body("{\"withdraw\": true}")
                .post(proceedings + "/decision")
                .then()
                .statusCode(200);
    }

    private static final UUID ACCOUNT = UUID.randomUUID();

    private static void takenBack(UUID event, String dossier, String amount) {
        CityEvents.send(
                "solidarites.food-coop", event, "org.solidarites.account.aid-taken-back.v1", ACCOUNT, """
                {"accountId": "%s", "dossierId": "%s", "amount": %s}""".formatted(
                                ACCOUNT, id(dossier), amount));
    }

    /** Waits until all events before have been handled: those with one key come in order. */
    private void settle() {
        String other = granted(resident());
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
        withdraw(other);
        takenBack(UUID.randomUUID(), other, "1.00");
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> entries(other).contains("TAKEN_BACK 100"));
    }

    private List<String> entries(String dossier) {
        return database
                .createNativeQuery(
                        "SELECT kind || ' ' || cents FROM envelope_entry WHERE dossier_id = :id ORDER BY number",
                        String.class)
                .setParameter("id", UUID.fromString(id(dossier)))
                .getResultList()
                .stream()
                .map(String.class::cast)
                .toList();
    }
}
