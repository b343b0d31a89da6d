package org.solidarites.aid.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.aid.envelope.MoneyCase.COORDINATOR;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.envelope;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** However many come at once, an envelope gives out what it holds and not a cent more. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GrantRaceTest {

    private static final int GRANTS = 100;
    private static final int COVERED = 10;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void ofAHundredGrantsAtOnceAnEnvelopeForTenCoversTen() throws Exception {
        clock.putAtNoonOf(LocalDate.of(2040, 3, 1));
        String at = envelope("aide-alimentaire", 2040, "1000.00");
        List<String> dossiers = Stream.generate(() -> MoneyCase.dossier("aide-alimentaire"))
                .limit(GRANTS)
                .toList();

        List<Response> answers = atOnce(dossiers.stream()
                .<Callable<Response>>map(dossier -> () -> MoneyCase.grantBy("VOUCHER", dossier, "100.00"))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(COVERED);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                .hasSize(GRANTS - COVERED)
                .allSatisfy(answer -> answer.then()
                        .statusCode(409)
                        .body("type", equalTo("urn:solidarites:problem:envelope-exhausted")));
        as(COORDINATOR)
                .get(at)
                .then()
                .body("committed", equalTo(1000.00f))
                .body("left", equalTo(0.00f))
                .header("ETag", equalTo("\"" + COVERED + "\""));
        assertThat(dossiers.stream()
                        .map(dossier -> as(MoneyCase.INSTRUCTOR).get(dossier).<String>path("state")))
                .filteredOn("GRANTED"::equals)
                .hasSize(COVERED);
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
