package org.solidarites.acceptance.faults;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solidarites.local.Part;
import org.solidarites.local.Stack;
import org.solidarites.local.StackException;

/** Does to the parts of a stack what the plan says, and measures how long each was away. */
final class FaultInjector {

    private static final Duration COMES_BACK_WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(50);

    /**
     * What was done.
     *
     * @param away from the moment of the fault until the part served again
     */
    record Done(Fault fault, Instant at, Duration away) {}

    private final Stack stack;
    private final History history;
    private final PrintStream out;
    private final List<Done> done = Collections.synchronizedList(new ArrayList<>());

    FaultInjector(Stack stack, History history, PrintStream out) {
        this.stack = stack;
        this.history = history;
        this.out = out;
    }

    /**
     * Goes on until then; when it returns, every part that it touched serves again. What nobody may notice is over before
     * anything else begins.
     */
    List<Done> run(FaultPlan plan, Instant until) throws InterruptedException {
        Map<String, Thread> underWay = new HashMap<>();
        List<Thread> rolling = new ArrayList<>();
        while (plan.hasNext() && Instant.now().isBefore(until)) {
            Fault fault = plan.next();
            Thread.sleep(fault.calm());
            Thread before = underWay.get(fault.part());
            if (before != null) {
                before.join();
            }
            if (fault.kind() != FaultKind.ROLL) {
                join(rolling);
                rolling.clear();
            }
            Thread struck = Thread.startVirtualThread(() -> strike(fault));
            underWay.put(fault.part(), struck);
            if (fault.kind() == FaultKind.ROLL) {
                rolling.add(struck);
            }
            if (!fault.withNext()) {
                struck.join();
            }
        }
        join(underWay.values());
        return List.copyOf(done);
    }

    private static void join(Collection<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void strike(Fault fault) {
        Part part = stack.part(fault.part());
        Instant begin = Instant.now();
        try {
            hit(part, fault);
            awaitReady(part);
            Duration away = Duration.between(begin, Instant.now());
            done.add(new Done(fault, begin, away));
            out.printf("  %s %s, away for %.1f s%n", begin, fault, away.toMillis() / 1000.0);
        } catch (StackException | IllegalStateException lost) {
            history.saw(new Violation("every part comes back", fault + ": " + lost.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hit(Part part, Fault fault) throws InterruptedException {
        switch (fault.kind()) {
            case KILL -> {
                part.kill();
                Thread.sleep(fault.held());
                start(part);
            }
            case PAUSE -> {
                part.pause();
                try {
                    Thread.sleep(fault.held());
                } finally {
                    part.resume();
                }
            }
            case RESTART, ROLL -> {
                part.stop();
                start(part);
            }
        }
    }

    /** As whoever watches over it would: again, when it ends because what it needs is away. */
    private static void start(Part part) throws InterruptedException {
        Instant deadline = Instant.now().plus(COMES_BACK_WITHIN);
        while (true) {
            try {
                part.startAndAwait();
                return;
            } catch (StackException | IllegalStateException early) {
                if (Instant.now().isAfter(deadline)) {
                    throw early;
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
    }

    private static void awaitReady(Part part) throws InterruptedException {
        Instant deadline = Instant.now().plus(COMES_BACK_WITHIN);
        while (!part.isReady()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("it does not serve again");
            }
            Thread.sleep(LOOK);
        }
    }
}
