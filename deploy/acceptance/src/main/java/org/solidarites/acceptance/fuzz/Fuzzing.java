package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.fuzz.Case.Aim;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;

/**
 * Sends faulty requests to every operation with every role, round after round, and judges each answer; then sends again
 * what was refused and looks whether that changed anything.
 */
public final class Fuzzing {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SENDERS = 8;
    private static final int AT_ONCE = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalConfig stack;
    private final Door door;
    private final long seed;
    private final Api api;
    private final Ids ids = new Ids();
    private final Skeletons skeletons = new Skeletons(ids);
    private final FaultyRequests faults;
    private final Judge judge;
    private final Findings findings = new Findings();
    private final AccessMatrix matrix = new AccessMatrix();
    private final Queue<Case> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final Map<String, Integer> unanswered = new TreeMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private int rounds;
    private int sentAgain;
    private int unclear;

    public Fuzzing(LocalConfig stack, long seed) {
        this.stack = stack;
        this.door = new Door(stack);
        this.seed = seed;
        this.api = new Api(door.get("/openapi.json", null).json());
        this.faults = new FaultyRequests(api, ids);
        this.judge = new Judge(api, matrix, Codes.under(stack.root()));
    }

    /**
     * Goes on for so long, or so many rounds: a fifth of the time is for what is sent again.
     *
     * @param mostRounds how often each operation is sent something by each caller
     */
    public void run(Duration time, int mostRounds) throws InterruptedException {
        Instant began = Instant.now();
        sow();
        Instant end = began.plus(time.multipliedBy(4).dividedBy(5));
        while (rounds < mostRounds && Instant.now().isBefore(end)) {
            round(end);
        }
        refusalsChangeNothing(began.plus(time));
    }

    /** Makes what the examples make, so that there is something, and looks at all lists. */
    private void sow() throws InterruptedException {
        Stranger.arrive(door, ids);
        List<Operation> shortFirst = api.operations().stream()
                .sorted(Comparator.comparing(
                        (Operation operation) -> operation.segments().count()))
                .toList();
        List<Case> cases = new ArrayList<>();
        for (Operation operation : shortFirst) {
            for (Caller caller : Caller.values()) {
                if (matrix.allows(operation, caller) && (!operation.writes() || operation.takesJson())) {
                    cases.add(made(operation, caller, -1, true));
                    break;
                }
            }
        }
        sendAll(cases, Instant.MAX);
    }

    private void round(Instant end) throws InterruptedException {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : api.operations()) {
            for (Caller caller : Caller.values()) {
                cases.add(made(operation, caller, rounds, false));
            }
        }
        Collections.shuffle(cases, new Random(seed + rounds));
        sendAll(cases, end);
        rounds++;
    }

    private Case made(Operation operation, Caller caller, int round, boolean isGood) {
        Random random = new Random(Objects.hash(seed, operation.toString(), caller, round));
        Request good = skeletons.of(operation, caller.token(door), random);
        if (isGood) {
            return new Case(operation, caller, "nothing", Aim.OPERATION, good);
        }
        FaultyRequests.Broken broken = faults.one(operation, good, random);
        return new Case(operation, caller, broken.fault(), broken.aim(), broken.request());
    }

    /** Sends them side by side, as many as the time allows, and tells how many were taken. */
    private int sendAll(List<Case> cases, Instant end) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(Thread.ofPlatform().start(() -> {
                try (Connection connection = connection()) {
                    for (int at = next.getAndIncrement();
                            at < cases.size() && Instant.now().isBefore(end);
                            at = next.getAndIncrement()) {
                        if (!send(connection, cases.get(at)).isRefusal()) {
                            taken.incrementAndGet();
                        }
                    }
                }
            }));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        return taken.get();
    }

    private Reply send(Connection connection, Case one) {
        Reply reply = connection.exchange(one.request());
        judge.faults(one, reply).forEach(fault -> findings.add(fault, one, reply));
        sent.incrementAndGet();
        slowest.accumulate(reply.millis());
        synchronized (byStatus) {
            byStatus.merge(reply.status(), 1, Integer::sum);
            if (reply.status() == Reply.CLOSED) {
                unanswered.merge(one.fault(), 1, Integer::sum);
            }
        }
        if (reply.isRefusal() && reply.status() < 500 && one.operation().writes()) {
            refused.add(one);
        } else if (reply.status() == 200 || reply.status() == 201) {
            learn(one, reply);
        }
        return reply;
    }

    private void learn(Case one, Reply reply) {
        String location = reply.header("Location");
        if (location != null) {
            ids.address(location);
        }
        if (reply.mediaType().equals("application/json") && reply.body().length < 200_000) {
            try {
                ids.learn(one.request().target().split("\\?")[0], JSON.readTree(reply.body()));
            } catch (IOException notJson) {
                // the judge has told it
            }
        }
    }

    /** What was refused is refused again, and afterwards every table is as it was. */
    private void refusalsChangeNothing(Instant end) throws InterruptedException {
        List<Case> again = new ArrayList<>(refused);
        Collections.shuffle(again, new Random(seed));
        int port = stack.ports().of(PartName.POSTGRES);
        for (int from = 0; from < again.size() && Instant.now().isBefore(end); from += AT_ONCE) {
            List<Case> some = again.subList(from, Math.min(again.size(), from + AT_ONCE));
            Snapshot before = quiet(port);
            int taken = sendAll(some, Instant.MAX);
            sentAgain += some.size();
            // What was refused once and is taken now may change what it likes: it proves nothing of the others.
            if (taken == 0 && !before.differences(quiet(port)).isEmpty()) {
                culprits(port, some);
            }
            unclear += taken == 0 ? 0 : some.size();
        }
    }

    /** Finds by halves what changed something. */
    private void culprits(int port, List<Case> some) throws InterruptedException {
        Snapshot before = quiet(port);
        int taken = sendAll(some, Instant.MAX);
        Set<String> differences = before.differences(quiet(port));
        if (taken > 0 || differences.isEmpty()) {
            return;
        }
        if (some.size() == 1) {
            findings.add("was refused and changed " + differences, some.getFirst(), Reply.NONE);
            return;
        }
        culprits(port, some.subList(0, some.size() / 2));
        culprits(port, some.subList(some.size() / 2, some.size()));
    }

    /** Waits until what was told before has arrived everywhere. */
    private static Snapshot quiet(int port) throws InterruptedException {
        Snapshot before = Snapshot.take(port);
        for (int i = 0; i < 40; i++) {
            Thread.sleep(150);
            Snapshot after = Snapshot.take(port);
            if (before.differences(after).isEmpty()) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private Connection connection() {
        return new Connection(stack.ports().of(PartName.GATEWAY), PATIENCE);
    }

    /** What was found. */
    public List<String> findings() {
        return findings.told(stack.url(PartName.GATEWAY));
    }

    /** How much was done. */
    public String summary() {
        return "seed %d: %d operations, %d callers, %d rounds, %d requests, %d of the refused sent again (%d beside some that were taken); slowest %d ms; answers %s; closed without an answer %s; %d ids known"
                .formatted(
                        seed,
                        api.operations().size(),
                        Caller.values().length,
                        rounds,
                        sent.get(),
                        sentAgain,
                        unclear,
                        slowest.get(),
                        byStatus,
                        unanswered,
                        ids.size());
    }
}
