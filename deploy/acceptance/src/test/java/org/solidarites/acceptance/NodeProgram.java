package org.solidarites.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * {@code check.mjs} of a folder of the test resources, with the packages that its {@code package.json} names.
 *
 * @param folder where it is installed
 */
record NodeProgram(Path folder) {

    /**
     * What it answered.
     *
     * @param code 0 if it went well
     * @param text all that it printed
     */
    record Said(int code, String text) {}

    /** Installs it; the test that asks for it is skipped where that can not be done ({@link NodePart}). */
    static NodeProgram installed(String name) throws InterruptedException {
        NodeProgram program = new NodeProgram(Path.of("target", name));
        NodePart.require(program.install(name), "no Node, or no way to npm's registry");
        return program;
    }

    /** Runs it. */
    Said check(String argument) throws IOException, InterruptedException {
        return run("node", "check.mjs", argument);
    }

    private boolean install(String name) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "check.mjs")) {
                try (var content = NodeProgram.class.getResourceAsStream("/" + name + "/" + file)) {
                    Files.write(
                            folder.resolve(file),
                            Objects.requireNonNull(content).readAllBytes());
                }
            }
            return run(
                                    "npm",
                                    "install",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund",
                                    "--no-package-lock",
                                    "--prefer-offline",
                                    "--fetch-retries=0")
                            .code
                    == 0;
        } catch (IOException noNode) {
            return false;
        }
    }

    private Said run(String... command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(program.waitFor(), text);
    }
}
