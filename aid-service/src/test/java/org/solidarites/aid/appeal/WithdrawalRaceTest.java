package org.solidarites.aid.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solidarites.aid.appeal.AppealCase.DELEGATE;
import static org.solidarites.aid.appeal.AppealCase.INSTRUCTOR;
import static org.solidarites.aid.appeal.AppealCase.as;
import static org.solidarites.aid.appeal.AppealCase.id;
import static org.solidarites.aid.appeal.AppealCase.resident;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** A grant is withdrawn while its payment comes back from a batch: whoever is first, nothing of it is left to be paid. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WithdrawalRaceTest {

    private static final String GRANT = "{\"decision\": \"GRANTED\", \"amount\": 60.00, \"means\": \"VOUCHER\"}";
    private static final String FINANCE = TestTokens.user("finance", "finance");
    private static final String OTHER_FINANCE = TestTokens.user("other-finance", "finance");

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @RepeatedTest(12)
    void leavesNothingToBePaidWhereABatchIsDissolvedAtTheSameMoment() throws Exception {
        String dossier = granted();
        String payment = ordered(dossier);
        String batch = batchOf(payment);
        String proceedings = proceedings(dossier);

        assertThat(atOnce(
                        () -> keyed(FINANCE).post(batch + "/dissolution"),
                        () -> keyed(DELEGATE).body("{\"withdraw\": true}").post(proceedings + "/decision")))
                .containsExactly(200, 200);

        as(FINANCE).get(payment).then().statusCode(200);
        assertThat(as(FINANCE).get(payment).<String>path("state")).isEqualTo("CANCELLED");
        assertThat(as(INSTRUCTOR).get(dossier + "/commitment").<Float>path("committed"))
                .isZero();
    }

    @RepeatedTest(12)
    void leavesNothingCommittedWhereALineIsRejectedAtTheSameMoment() throws Exception {
        String dossier = granted();
        String payment = ordered(dossier);
        String batch = batchOf(payment);
        keyed(OTHER_FINANCE).post(batch + "/approval").then().statusCode(200);
        String proceedings = proceedings(dossier);

        assertThat(atOnce(
                        () -> keyed(FINANCE)
                                .body("{\"outcome\": \"REJECTED\", \"reason\": \"NOT_COLLECTED\"}")
                                .post(batch + "/lines/" + id(payment) + "/outcome"),
                        () -> keyed(DELEGATE).body("{\"withdraw\": true}").post(proceedings + "/decision")))
                .containsExactly(200, 200);

        assertThat(as(INSTRUCTOR).get(dossier + "/commitment").<Float>path("committed"))
                .isZero();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.length)) {
            return threads.invokeAll(List.of(calls)).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }
    }

    private String granted() {
        clock.putAtNoonOf(LocalDate.of(2026, 1, 15));
        return AppealCase.decided(resident(), GRANT);
    }

    private static String ordered(String dossier) {
        return keyed(INSTRUCTOR)
                .body("""
                        {"means": "VOUCHER", "amount": 20.00,
                         "voucher": {"categories": ["FOOD"], "validUntil": "2026-12-31"}}""")
                .post(dossier + "/payments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String batchOf(String payment) {
        return keyed(FINANCE)
                .body("{\"payments\": [\"" + id(payment) + "\"]}")
                .post("/v1/aid/payment-batches")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Proceedings that may be decided from now on. */
    private String proceedings(String dossier) {
        String at = as(INSTRUCTOR)
                .body("""
                        {"dossierId": "%s", "reasonsOfFact": "Le foyer résidait hors de Nantes.",
                         "reasonsOfLaw": "Règlement, 2.3.2 Domicile", "observationsBy": "2026-02-20"}""".formatted(id(dossier)))
                .post(AppealCase.WITHDRAWALS)
                .header("Location");
        clock.putAtNoonOf(LocalDate.of(2026, 2, 21));
        return at;
    }

    private static RequestSpecification keyed(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
