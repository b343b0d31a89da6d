package org.solidarites.acceptance.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.Part;
import org.solidarites.local.Stack;

/** Clients use a stack while its parts fail; afterwards all must agree within a time. */
final class FaultsRun {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final int CLIENTS = 6;
    private static final int ACCOUNTS = 6;

    private final Stack stack;
    private final Door door;
    private final Sender sender;
    private final long seed;
    private final Duration agreeWithin;
    private final PrintStream out;
    private final History history = new History();

    /**
     * Nothing is done yet.
     *
     * @param seed determines what the clients do
     * @param agreeWithin so long after the last part that failed serves again
     */
    FaultsRun(Stack stack, long seed, Duration agreeWithin, PrintStream out) {
        this.stack = stack;
        this.door = new Door(stack.config(), PATIENCE);
        this.sender = new Sender(door);
        this.seed = seed;
        this.agreeWithin = agreeWithin;
        this.out = out;
    }

    /** Returns what was found; it changes nothing but what the clients do. */
    FaultsReport run(FaultPlan plan, Duration time) throws InterruptedException {
        City city = City.prepare(door);
        StoredReader reader = new StoredReader(door, stack.config(), city);
        Shared shared = new Shared(accounts(city));
        Instant until = Instant.now().plus(time);
        AtomicBoolean over = new AtomicBoolean();
        List<FaultInjector.Done> faults;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Client client = new Client(seed * 1_000 + i, city, shared, history, sender);
                running.add(clients.submit(() -> {
                    client.run(() -> !over.get());
                    return null;
                }));
            }
            try {
                faults = new FaultInjector(stack, history, out).run(plan, until);
            } finally {
                over.set(true);
            }
            for (Future<?> one : running) {
                finish(one);
            }
        }
        RollRules.check(history, faults).forEach(history::saw);
        awaitReady();
        Instant healed = Instant.now();
        settle(healed.plus(agreeWithin));
        List<Violation> violations = agree(reader, healed.plus(agreeWithin));
        Duration agreed = Duration.between(healed, Instant.now());
        return new FaultsReport(seed, time, history, faults, plan.notBegun(), agreed, violations);
    }

    /** A few households with a hundred euros each. */
    private List<String> accounts(City city) throws InterruptedException {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            DossierCase granted = new DossierCase(history, sender, city.today(), false, i);
            while (!granted.isOver()) {
                granted.advance();
            }
            String household = door.get(
                            "/v1/aid/dossiers/" + granted.dossier().orElseThrow(), Request.PARTNER.apply(door))
                    .text("/householdRef");
            accounts.add(accountOf(household));
        }
        return accounts;
    }

    private String accountOf(String household) throws InterruptedException {
        Instant deadline = Instant.now().plus(READY_WITHIN);
        while (Instant.now().isBefore(deadline)) {
            Answer found = door.get("/v1/caisse/accounts?household=" + household, Request.COORDINATOR.apply(door));
            if (found.status() == 200 && found.json().at("/items/0/balance").asDouble() > 0) {
                return found.text("/items/0/id");
            }
            Thread.sleep(100);
        }
        throw new Surprise("the household " + household + " gets no account");
    }

    private void awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(READY_WITHIN);
        while (!stack.parts().stream().filter(Part::isAlive).allMatch(Part::isReady)
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
    }

    /** Nobody goes home without an answer: what is not known is sent again, and a part of the rest as well. */
    private void settle(Instant deadline) throws InterruptedException {
        while (!history.unsettled().isEmpty() && Instant.now().isBefore(deadline)) {
            history.unsettled().forEach(sender::send);
            Thread.sleep(200);
        }
    }

    private List<Violation> agree(StoredReader reader, Instant deadline) throws InterruptedException {
        List<Violation> violations = look(reader, List.of());
        while (!violations.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            violations = look(reader, List.of());
        }
        return violations.isEmpty() ? look(reader, history.all()) : violations;
    }

    private List<Violation> look(StoredReader reader, List<Operation> shown) {
        try {
            return Checker.check(history, reader.read(shown));
        } catch (Surprise unreadable) {
            return List.of(new Violation("what is stored can be read", unreadable.toString()));
        }
    }

    private static void finish(Future<?> client) throws InterruptedException {
        try {
            client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }
}
