package org.solidarites.acceptance.bench;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.solidarites.local.LocalConfig;

/** How many opening hours are evaluated in a second: a program of guichet-service, in a virtual machine of its own. */
final class OpeningHoursEvaluations {

    private static final String PROGRAM = "org.solidarites.guichet.opening.hours.OpeningHoursBench";

    private OpeningHoursEvaluations() {}

    static String run(LocalConfig config) throws InterruptedException {
        Path target = config.root().resolve("guichet-service/target");
        Stream<Path> classPath =
                Stream.of("test-classes", "classes", "quarkus-app/lib/main/*").map(target::resolve);
        return new OwnProgram(PROGRAM, classPath).run();
    }
}
