package org.solidarites.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code ./solidarites up}. */
final class Up {

    /** The name of the launcher itself in the state file: there while it watches over what it has started. */
    static final String LAUNCHER = "launcher";

    private final LocalConfig config;
    private final PrintStream out;
    private volatile boolean stopped;

    Up(LocalConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    void run(boolean detached, boolean fresh) throws IOException, InterruptedException {
        try (RunLock lock = RunLock.tryAcquire(config.run()).orElseThrow(Up::busy)) {
            StateFile state = StateFile.read(config.run().resolve("state"));
            Stack stack = new Stack(config, state);
            if (!fresh && isDetached(stack, state) && !stack.dead().isEmpty()) {
                revive(stack, state);
                return;
            }
            tidy(stack, state);
            if (fresh) {
                stack.erase();
            }
            state.put(LAUNCHER, ProcessHandle.current());
            Thread stopper = new Thread(() -> stop(stack, state), "stopper");
            Runtime.getRuntime().addShutdownHook(stopper);
            start(stack, state, stopper);
            if (detached) {
                Runtime.getRuntime().removeShutdownHook(stopper);
                state.remove(LAUNCHER);
            } else {
                out.println("Ctrl-C stops it.");
                stack.parts().forEach(part -> watch(stack, part));
                new CountDownLatch(1).await();
            }
        }
    }

    private void start(Stack stack, StateFile state, Thread stopper) throws InterruptedException {
        try {
            stack.start(this::tellReady);
        } catch (StackException e) {
            if (stopped) {
                // parts that end because they were told to have not failed; the stopper has the last word
                new CountDownLatch(1).await();
            }
            Runtime.getRuntime().removeShutdownHook(stopper);
            state.remove(LAUNCHER);
            throw e;
        }
        out.println();
        out.print(Addresses.of(config));
    }

    /** It stays detached, whoever brings it up. */
    private void revive(Stack stack, StateFile state) throws InterruptedException {
        checkHasTheSameParts(state);
        stack.dead().forEach(part -> out.println(part.label() + " had died, and is started again."));
        state.put(LAUNCHER, ProcessHandle.current());
        try {
            stack.revive(this::tellReady);
        } finally {
            state.remove(LAUNCHER);
        }
        out.println();
        out.print(Addresses.of(config));
    }

    /** Each part is told of the others when it starts. */
    private void checkHasTheSameParts(StateFile state) {
        if (!state.parts().collect(Collectors.toSet()).equals(Set.copyOf(config.members()))) {
            throw new StackException(
                    "Something of it has died, and it was started with other parts than these: say the same "
                            + "--instances, --brokers and SOLIDARITES_PARTS, or ./solidarites down first.");
        }
    }

    private static boolean isDetached(Stack stack, StateFile state) {
        return !state.knows(LAUNCHER) && stack.everyPart().stream().anyMatch(Part::isAlive);
    }

    private void tellReady(String what, Duration after) {
        out.printf("  %-11s ready after %5.1f s%n", what, seconds(after));
    }

    /** A run that left no launcher behind was either detached, and is to stay, or killed, and is to be cleared away. */
    private void tidy(Stack stack, StateFile state) throws InterruptedException {
        List<Part> alive = stack.everyPart().stream().filter(Part::isAlive).toList();
        if (alive.isEmpty()) {
            state.parts().forEach(part -> state.remove(part.label()));
            return;
        }
        if (!state.knows(LAUNCHER)) {
            throw alreadyRunning("It is already running.");
        }
        String leftOvers = alive.stream().map(Part::label).collect(Collectors.joining(", "));
        out.println("Clearing away what a killed run left behind: " + leftOvers);
        stack.stop();
    }

    private void watch(Stack stack, Part part) {
        part.process()
                .ifPresent(process -> process.onExit().thenRun(() -> {
                    if (!stack.isStopping()) {
                        out.println();
                        out.println(part.died().getMessage());
                        out.println("The other parts go on; Ctrl-C stops them.");
                    }
                }));
    }

    private void stop(Stack stack, StateFile state) {
        stopped = true;
        try {
            out.println();
            out.println("Stopping …");
            stack.stop();
            state.remove(LAUNCHER);
            out.println("Stopped.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StackException busy() {
        return alreadyRunning("It is already running, or being started, in another terminal.");
    }

    private static StackException alreadyRunning(String what) {
        return new StackException(what + " ./solidarites status shows what runs, ./solidarites down stops it.");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
