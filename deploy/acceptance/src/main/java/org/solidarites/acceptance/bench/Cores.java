package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a process on one core, so that what is measured and what measures it do not take each other's. */
final class Cores {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    /** As many as there were before anything was kept anywhere. */
    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private Cores() {}

    /** Whether this system lets processes be kept on a core. */
    static boolean canBeChosen() {
        return Files.isExecutable(TASKSET) && ALL > 1;
    }

    /** Keeps all threads of the process on the core, where the system can. */
    static void keep(long pid, int core) throws InterruptedException {
        keep(pid, String.valueOf(core));
    }

    /** Lets all threads of the process, and what it starts from now on, run on any core again. */
    static void release(long pid) throws InterruptedException {
        keep(pid, "0-" + (ALL - 1));
    }

    private static void keep(long pid, String cores) throws InterruptedException {
        if (!canBeChosen()) {
            return;
        }
        try {
            Process taskset = new ProcessBuilder(TASKSET.toString(), "-a", "-c", "-p", cores, String.valueOf(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            taskset.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
