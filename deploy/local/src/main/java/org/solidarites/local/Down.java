package org.solidarites.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./solidarites down}: also for what a killed launcher left behind. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalConfig config;
    private final PrintStream out;

    Down(LocalConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    void run() throws InterruptedException {
        StateFile before = StateFile.read(config.run().resolve("state"));
        boolean running = endLauncher(before);
        StateFile state = StateFile.read(config.run().resolve("state"));
        Stack stack = new Stack(config, state);
        running |= stack.everyPart().stream().anyMatch(Part::isAlive);
        stack.stop();
        state.remove(Up.LAUNCHER);
        out.println(running ? "Stopped." : "It is not running.");
    }

    /** A launcher in another terminal stops what it has started before it leaves. */
    private static boolean endLauncher(StateFile state) throws InterruptedException {
        Optional<ProcessHandle> launcher = state.find(Up.LAUNCHER);
        if (launcher.isEmpty()) {
            return false;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.get().destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
