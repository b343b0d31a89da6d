package org.solidarites.local;

import java.io.IOException;

/** Lets processes start until the stack is being stopped: none may slip in behind the back of whoever stops them. */
final class Gate {

    private boolean open = true;

    /** Something that starts a process and writes down that it did. */
    @FunctionalInterface
    interface Start {
        void run() throws IOException;
    }

    /** Runs it, or does nothing once the gate is closed. */
    synchronized void pass(Start start) throws IOException {
        if (open) {
            start.run();
        }
    }

    synchronized void close() {
        open = false;
    }

    synchronized void open() {
        open = true;
    }

    synchronized boolean isClosed() {
        return !open;
    }
}
