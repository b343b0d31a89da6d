package org.solidarites.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of npm that the tests need, exactly those of the lock file. Where there is no Node, or no way to npm's
 * registry, these tests are skipped and say so; not where {@code SOLIDARITES_NODE} is {@code required}.
 */
final class NodePrograms {

    private static final Path PLACE = Path.of("target", "node");
    private static final Path SOURCE = Path.of("src", "main", "node");

    private NodePrograms() {}

    /** Installs them, once. */
    static synchronized void install() throws IOException, InterruptedException {
        String fault = installed();
        if ("required".equals(System.getenv("SOLIDARITES_NODE"))) {
            assertThat(fault).as("Node and its programs").isEmpty();
        }
        assumeTrue(fault.isEmpty(), "skipped: no Node, or no way to npm's registry. " + fault);
    }

    private static String installed() throws IOException, InterruptedException {
        Path lock = PLACE.resolve("package-lock.json");
        if (Files.exists(PLACE.resolve("node_modules"))
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0) {
            return "";
        }
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Outcome outcome;
        try {
            outcome = run(
                    PLACE,
                    "npm",
                    "ci",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--prefer-offline",
                    "--fetch-retries=0");
        } catch (IOException noNode) {
            outcome = new Outcome(1, List.of(String.valueOf(noNode.getMessage())));
        }
        if (outcome.code() != 0) {
            Files.deleteIfExists(lock);
        }
        return outcome.code() == 0 ? "" : String.join("\n", outcome.said());
    }

    /** Runs one of them here. */
    static Outcome run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(PLACE.resolve("node_modules/.bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return run(Path.of("."), command.toArray(String[]::new));
    }

    private static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "node", ".txt");
        Process program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = program.waitFor();
        List<String> said = Files.readAllLines(output);
        Files.delete(output);
        return new Outcome(code, said);
    }

    /**
     * How it ended.
     *
     * @param code 0 where it is content
     * @param said its lines
     */
    record Outcome(int code, List<String> said) {}
}
