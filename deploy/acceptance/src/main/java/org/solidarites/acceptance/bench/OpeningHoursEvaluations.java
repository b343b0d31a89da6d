package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.local.LocalConfig;

/** How many opening hours are evaluated in a second: a program of guichet-service, in a virtual machine of its own. */
final class OpeningHoursEvaluations {

    private static final String PROGRAM = "org.solidarites.guichet.opening.hours.OpeningHoursBench";

    private OpeningHoursEvaluations() {}

    static String run(LocalConfig config) throws InterruptedException {
        Path target = config.root().resolve("guichet-service/target");
        String classPath = Stream.of("test-classes", "classes", "quarkus-app/lib/main/*")
                .map(part -> target.resolve(part).toString())
                .collect(Collectors.joining(":"));
        try {
            Process program = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath,
                            PROGRAM))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String report = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (program.waitFor() != 0) {
                throw new IllegalStateException(PROGRAM + " ended with " + program.exitValue());
            }
            return report;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }
}
