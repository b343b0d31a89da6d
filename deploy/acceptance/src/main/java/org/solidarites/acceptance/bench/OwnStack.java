package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.Stack;

/** A whole stack of a benchmark's own, with empty data and free ports, beside whatever is up. */
record OwnStack(Stack stack, Door door) implements AutoCloseable {

    static OwnStack start(LocalConfig beside) throws InterruptedException {
        LocalConfig config = LocalConfig.isolated(Path.of(beside.home().toString(), "bench"));
        Stack stack = new Stack(config);
        try {
            stack.stop(); // what a run that was killed has left
            stack.erase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack.start((part, after) -> System.err.println(part + " ready after " + after.toMillis() + " ms"));
        return new OwnStack(stack, new Door(config));
    }

    @Override
    public void close() throws InterruptedException {
        stack.close();
    }
}
