package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a process on one core, so that what is measured and what measures it do not take each other's. */
final class Cores {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    /** As it was before anything was kept anywhere. */
    private static final boolean CAN_BE_CHOSEN =
            Files.isExecutable(TASKSET) && Runtime.getRuntime().availableProcessors() > 1;

    private Cores() {}

    /** Whether this system lets processes be kept on a core. */
    static boolean canBeChosen() {
        return CAN_BE_CHOSEN;
    }

    /** Keeps all threads of the process on the core, where the system can. */
    static void keep(long pid, int core) throws InterruptedException {
        if (!canBeChosen()) {
            return;
        }
        try {
            Process taskset = new ProcessBuilder(
                            TASKSET.toString(), "-a", "-c", "-p", String.valueOf(core), String.valueOf(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            taskset.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
