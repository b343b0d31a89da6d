package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.CityClock;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;

/**
 * longevity-service through the gateway with everything running: searching a year with 20,000 sessions, and 500 people who
 * want the 20 places of one activity.
 */
final class LongevityBench {

    private static final int SERIES = 100;
    private static final int SESSIONS_OF_EACH = 200;
    private static final int PER_SECOND = 300;
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;
    private static final int WARMING_CLIENTS = 4;
    private static final int WARMING_SEARCHES = 2_000;
    private static final int RACERS = 500;
    private static final int PLACES = 20;
    private static final int OTHERS_PER_SECOND = 10;
    private static final Duration OTHERS_SEARCH = Duration.ofSeconds(5);

    private final LocalDate today = LocalDate.now(CityClock.NOW);
    private final Door door;
    private final String space;

    private LongevityBench(Door door) {
        this.door = door;
        this.space =
                door.get("/v1/senior-spaces?quartier=dervallieres-zola", null).text("/items/0/id");
    }

    static String run(LocalConfig beside) throws InterruptedException {
        try (OwnStack own = OwnStack.start(beside)) {
            return new LongevityBench(own.door()).report();
        }
    }

    private String report() throws InterruptedException {
        for (int i = 0; i < SERIES; i++) {
            enter(i, 12, ", \"recurrence\": {\"rule\": \"FREQ=DAILY;COUNT=" + SESSIONS_OF_EACH + "\"}");
        }
        StringBuilder report =
                new StringBuilder("Search among %d sessions of a year, %d requests/s for %d s a round%n%n"
                        .formatted(SERIES * SESSIONS_OF_EACH, PER_SECOND, ROUND.toSeconds()));
        report.append(Percentiles.header());
        warmUp();
        for (int round = 1; round <= ROUNDS; round++) {
            report.append(new Percentiles(new OpenLoop(PER_SECOND, ROUND).run(this::search)).row("round " + round));
        }
        return report.append(race()).toString();
    }

    /** A few clients, each waiting for its answers: a cold virtual machine would only pile up what comes at a rate. */
    private void warmUp() throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(WARMING_CLIENTS)) {
            clients.invokeAll(Collections.nCopies(WARMING_CLIENTS, () -> {
                for (int i = 0; i < WARMING_SEARCHES; i++) {
                    search(i);
                }
                return null;
            }));
        }
    }

    private String enter(int number, int capacity, String more) {
        LocalDate first = today.plusDays(3L + number % 160);
        int hour = 8 + number % 10;
        return door.post(
                        "/v1/activities",
                        door.user("coordinator.demo"),
                        String.format(
                                Locale.ROOT,
                                """
                        {"spaceId": "%s", "title": "Atelier d'essai n° %d", "kind": "%s",
                         "startsAt": "%sT%02d:00:00+01:00", "endsAt": "%sT%02d:00:00+01:00", "capacity": %d%s}""",
                                space,
                                number,
                                number % 2 == 0 ? "DIGITAL_WORKSHOP" : "SOCIAL",
                                first,
                                hour,
                                first,
                                hour + 1,
                                capacity,
                                more))
                .expect(201)
                .text("/id");
    }

    /** In turn: from a day on, of a month, of a space, of a kind. */
    private void search(int number) {
        LocalDate from = today.plusDays(number % 300);
        String query =
                switch (number % 4) {
                    case 0 -> "";
                    case 1 -> "&to=" + from.plusDays(30) + "T00:00:00%2B01:00";
                    case 2 -> "&space=" + space;
                    default -> "&kind=SOCIAL";
                };
        // with a token: others are answered from the gateway's memory
        door.get("/v1/longevity/sessions?from=" + from + "T00:00:00%2B01:00" + query, door.partner("partner-demo"))
                .expect(200);
    }

    private String race() throws InterruptedException {
        String partner = door.partner("partner-demo");
        String activity = enter(0, PLACES, "");
        List<Callable<Answer>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String body = """
                    {"person": {"firstName": "Odette %s", "lastName": "Exemple", "birthDate": "1950-05-12",
                     "phone": "06 00 00 00 00"}, "consent": {"given": true, "on": "%s"}}""".formatted(letters(i), today.minusDays(1));
            racers.add(() -> door.call(
                    "POST",
                    "/v1/activities/" + activity + "/registrations",
                    partner,
                    body,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        }
        Map<String, Integer> answers = new TreeMap<>();
        CompletableFuture<List<Long>> others =
                CompletableFuture.supplyAsync(() -> new OpenLoop(OTHERS_PER_SECOND, OTHERS_SEARCH).run(this::search));
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : clients.invokeAll(racers)) {
                Answer one = answer.resultNow();
                answers.merge(one.status() == 201 ? one.text("/state") : "status " + one.status(), 1, Integer::sum);
            }
        }
        String told = String.format(
                Locale.ROOT,
                "%n%d people at once for %d places were answered: %s, in %.0f ms. Searches of others meanwhile, %d/s for %d s:%n%n",
                RACERS,
                PLACES,
                answers,
                (System.nanoTime() - begin) / 1e6,
                OTHERS_PER_SECOND,
                OTHERS_SEARCH.toSeconds());
        return told + Percentiles.header() + new Percentiles(others.join()).row("meanwhile");
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }
}
