package org.solidarites.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.solidarites.embedded.Signals;

/** One part of a stack: a process of its own, which can be started, stopped and killed alone. */
public final class Part {

    private static final Duration GRACE = Duration.ofSeconds(120);

    private final Recipe recipe;
    private final LocalConfig config;
    private final StateFile state;
    private final Gate gate;

    Part(Recipe recipe, LocalConfig config, StateFile state, Gate gate) {
        this.recipe = recipe;
        this.config = config;
        this.state = state;
        this.gate = gate;
    }

    /** Which instance of which part this is. */
    public PartId id() {
        return recipe.id();
    }

    /** Which part this is. */
    public PartName name() {
        return id().name();
    }

    /** What it is called on the command line. */
    public String label() {
        return id().label();
    }

    /** Where it listens, on the loopback interface. */
    public int port() {
        return config.ports().of(id());
    }

    /** Where it writes what it has to say. */
    public Path logFile() {
        return config.log(id());
    }

    /** The id of its process while it runs. */
    public OptionalLong pid() {
        Optional<ProcessHandle> process = process();
        return process.isPresent() ? OptionalLong.of(process.get().pid()) : OptionalLong.empty();
    }

    /** Whether its process runs, ready or not. */
    public boolean isAlive() {
        return process().isPresent();
    }

    /** Whether it serves at this moment. */
    public boolean isReady() {
        return isAlive() && recipe.isReady();
    }

    /** Starts its process and returns at once; a part that runs already is left alone. */
    public void start() throws InterruptedException {
        if (isAlive()) {
            return;
        }
        try {
            Invocation invocation = recipe.prepare();
            gate.pass(() -> state.put(label(), invocation.start(logFile()).toHandle()));
        } catch (IOException e) {
            throw new StackException("%s can not be started: %s".formatted(label(), e.getMessage()), e);
        }
    }

    /** Waits until it serves; throws with its last words if it ends instead, or takes too long. */
    public void awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(recipe.patience());
        while (!recipe.isReady()) {
            if (!isAlive()) {
                throw died();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new StackException("%s is not ready after %d s. Its log, %s, ends with:%n%s"
                        .formatted(label(), recipe.patience().toSeconds(), logFile(), LogTail.of(logFile())));
            }
            Thread.sleep(100);
        }
        try {
            recipe.whenReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it serves. */
    public void startAndAwait() throws InterruptedException {
        start();
        awaitReady();
    }

    /** Ends it in good order and waits until it is gone; one that does not go is killed. */
    public void stop() throws InterruptedException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent()) {
            end(process.get());
        }
        state.remove(label());
    }

    /** Ends it without a chance to tidy up, as a crash would. */
    public void kill() throws InterruptedException {
        Optional<ProcessHandle> process = process();
        if (process.isPresent()) {
            process.get().destroyForcibly();
            hasEnded(process.get());
        }
        state.remove(label());
    }

    /** Stops it where it is, with its connections open, as a machine that hangs; {@link #resume()} lets it go on. */
    public void pause() throws InterruptedException {
        signal(Signals.STOP);
    }

    /** Lets a paused part go on. */
    public void resume() throws InterruptedException {
        signal(Signals.CONT);
    }

    /** To its process and all of that one's: PostgreSQL is one process per client. */
    private void signal(Signals signal) throws InterruptedException {
        try {
            Optional<ProcessHandle> process = process();
            if (process.isPresent()) {
                signal.send(process.get().pid());
                for (ProcessHandle child : process.get().descendants().toList()) {
                    signal.send(child.pid());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to say when its process has ended and nobody wanted it to. */
    StackException died() {
        return new StackException(
                "%s has died. Its log, %s, ends with:%n%s".formatted(label(), logFile(), LogTail.of(logFile())));
    }

    /** Whether it was started and not stopped, but runs no more. */
    boolean isDead() {
        return state.knows(label()) && !isAlive();
    }

    Set<PartName> needs() {
        return recipe.needs();
    }

    Optional<ProcessHandle> process() {
        return state.find(label());
    }

    private void end(ProcessHandle process) throws InterruptedException {
        try {
            recipe.end(process);
        } catch (IOException e) {
            process.destroy();
        }
        if (!hasEnded(process)) {
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
