package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.CityClock;
import org.solidarites.acceptance.Door;

/** {@code POST /v1/rights-check} at a constant rate through the gateway; an answer that lacks a part is a failure. */
final class RightsCheckLoad {

    private static final int PER_SECOND = 50;
    private static final int WARMING_CLIENTS = 2;
    private static final int WARMING_QUESTIONS = 1_500;
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;
    private static final List<String> QUARTIERS = List.of("breil-barberie", "centre-ville", "dervallieres-zola");

    private final Door door;
    private final LocalDate today = LocalDate.now(CityClock.NOW);

    RightsCheckLoad(Door door) {
        this.door = door;
    }

    String run() throws InterruptedException {
        warmUp();
        StringBuilder report = new StringBuilder("Rights check, %d requests/s for %d s a round, after %d others%n%n"
                .formatted(PER_SECOND, ROUND.toSeconds(), WARMING_CLIENTS * WARMING_QUESTIONS));
        report.append(Percentiles.header());
        for (int round = 1; round <= ROUNDS; round++) {
            report.append(new Percentiles(new OpenLoop(PER_SECOND, ROUND).run(this::ask)).row("round " + round));
        }
        return report.toString();
    }

    /** Clients that wait for their answers; a cold virtual machine leaves parts out, which is no matter here. */
    private void warmUp() throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(WARMING_CLIENTS)) {
            clients.invokeAll(Collections.nCopies(WARMING_CLIENTS, () -> {
                for (int number = 0; number < WARMING_QUESTIONS; number++) {
                    answer(number);
                }
                return null;
            }));
        }
    }

    private void ask(int number) {
        Answer answer = answer(number);
        if (answer.status() != 200 || !answer.json().path("missing").isEmpty()) {
            throw new IllegalStateException(
                    "answered " + answer.status() + ": " + answer.json().path("missing"));
        }
    }

    /** People of 18 to 87, with no child or one, and incomes from nothing to 2,000 €. */
    private Answer answer(int number) {
        String children = number % 2 == 0 ? "" : "{\"birthDate\": \"%s\"}".formatted(today.minusYears(3));
        return door.post("/v1/rights-check", null, """
                {"household": {"adults": [{"birthDate": "%s"}], "children": [%s], "monthlyResources": %d,
                  "commune": "44109"}, "quartier": "%s"}""".formatted(
                        today.minusYears(18 + number % 70), children, number * 7 % 2_000, QUARTIERS.get(number % 3)));
    }
}
