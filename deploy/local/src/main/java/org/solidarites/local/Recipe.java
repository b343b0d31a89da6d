package org.solidarites.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** What is particular about one part: how it is run, when it is ready, what it needs before and wants after. */
interface Recipe {

    PartId id();

    /** Parts that must be ready before this one is started. */
    Set<PartName> needs();

    /** Makes what is missing on the disk and says how to run the part. */
    Invocation prepare() throws IOException, InterruptedException;

    /** Whether it serves; asked again and again until it does. */
    boolean isReady();

    /** What it needs from outside once it serves; done at every start, so each step must bear repetition. */
    default void whenReady() throws IOException, InterruptedException {}

    /** How long it may take to get ready: minutes, as a start competes with whatever else the machine does. */
    default Duration patience() {
        return Duration.ofMinutes(4);
    }

    /** Asks it to end in good order. */
    default void end(ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
    }
}
