package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;

/**
 * guichet-service through the gateway with everything running: searching 5,000 places, the free slots of a month at a
 * desk with ten agents, and 200 people who want the same slot.
 */
final class GuichetBench {

    private static final int PLACES = 5_000;
    private static final int PER_SECOND = 300;
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;
    private static final int WARMING_CLIENTS = 4;
    private static final int WARMING_SEARCHES = 2_000;
    private static final int AGENTS = 10;
    private static final int SLOT_QUERIES = 1_000;

    /** So many rounds the compiler still makes the answers faster. */
    private static final int WARMING_SLOT_ROUNDS = 5;

    private static final int RACERS = 200;
    private final Door door;

    private GuichetBench(Door door) {
        this.door = door;
    }

    static String run(LocalConfig beside) throws InterruptedException {
        try (OwnStack own = OwnStack.start(beside)) {
            return new GuichetBench(own.door()).report();
        }
    }

    private String report() throws InterruptedException {
        new Places(door).fillUpTo(PLACES);
        StringBuilder report = new StringBuilder("Search among %d places, %d requests/s for %d s a round%n%n"
                .formatted(PLACES, PER_SECOND, ROUND.toSeconds()));
        report.append(Percentiles.header());
        warmUp();
        for (int round = 1; round <= ROUNDS; round++) {
            report.append(new Percentiles(new OpenLoop(PER_SECOND, ROUND).run(this::search)).row("round " + round));
        }
        Agenda agenda = Agenda.of(door, AGENTS);
        report.append(
                "%nFree slots of a month at a desk with %d agents, one request after the other, after %d others%n%n"
                        .formatted(AGENTS, WARMING_SLOT_ROUNDS * SLOT_QUERIES));
        report.append(Percentiles.header());
        for (int round = 1; round <= WARMING_SLOT_ROUNDS; round++) {
            slots(agenda);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            report.append(new Percentiles(slots(agenda)).row("round " + round));
        }
        return report.append(race(agenda)).toString();
    }

    /** A few clients, each waiting for its answers: a cold virtual machine would only pile up what comes at a rate. */
    private void warmUp() throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(WARMING_CLIENTS)) {
            clients.invokeAll(java.util.Collections.nCopies(WARMING_CLIENTS, () -> {
                for (int i = 0; i < WARMING_SEARCHES; i++) {
                    search(i);
                }
                return null;
            }));
        }
    }

    /** In turn: around a point, open now around a point, in a quartier, by words. */
    private void search(int number) {
        String where = Places.point(number);
        String query =
                switch (number % 4) {
                    case 0 -> where + "&radius=3000";
                    case 1 -> where + "&openAt=2026-02-03T10:00:00%2B01:00";
                    case 2 ->
                        "quartier=" + Places.QUARTIERS.get(number % Places.QUARTIERS.size()) + "&public=tous-publics";
                    default -> "q=essai%20" + number % PLACES;
                };
        // with a token: others are answered from the gateway's memory
        door.get("/v1/guichets?" + query, door.partner("partner-demo")).expect(200);
    }

    private List<Long> slots(Agenda agenda) {
        List<Long> durations = new ArrayList<>();
        for (int i = 0; i < SLOT_QUERIES; i++) {
            long begin = System.nanoTime();
            door.get(agenda.slotsOfAMonth(), null).expect(200);
            durations.add(System.nanoTime() - begin);
        }
        return durations;
    }

    private String race(Agenda agenda) throws InterruptedException {
        String partner = door.partner("partner-demo");
        Callable<Answer> racer = () -> door.call(
                "POST",
                "/v1/holds",
                partner,
                agenda.holdOfOneSlot(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        Map<Integer, Integer> answers = new TreeMap<>();
        long begin = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : clients.invokeAll(java.util.Collections.nCopies(RACERS, racer))) {
                answers.merge(answer.resultNow().status(), 1, Integer::sum);
            }
        }
        return String.format(
                Locale.ROOT,
                "%n%d people at once for one slot of one agent were answered, by status: %s, in %.0f ms%n",
                RACERS,
                answers,
                (System.nanoTime() - begin) / 1e6);
    }
}
