package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that measures in a virtual machine of its own and prints what it found. */
final class OwnProgram {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final List<String> command = new ArrayList<>();
    private final String main;

    /**
     * A program.
     *
     * @param main its class
     * @param classPath folders, and folders of jars as {@code lib/*}
     * @param arguments what it is told
     */
    OwnProgram(String main, Stream<Path> classPath, String... arguments) {
        this.main = main;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classPath.map(Path::toString).collect(Collectors.joining(":")));
        command.add(main);
        command.addAll(List.of(arguments));
    }

    /** The same, and whatever it starts, on one core, where the system has a command to keep it there. */
    OwnProgram onOneCore() {
        if (Files.isExecutable(TASKSET)) {
            command.addAll(0, List.of(TASKSET.toString(), "-c", "0"));
        }
        return this;
    }

    /** What it printed. */
    String run() throws InterruptedException {
        try {
            Process program = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String report = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (program.waitFor() != 0) {
                throw new IllegalStateException(main + " ended with " + program.exitValue());
            }
            return report;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }
}
