package org.solidarites.acceptance.bench;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.solidarites.local.LocalConfig;

/** How many households one core assesses in a second, beside Drools DMN: the program of deploy/bench. */
final class AidEvaluations {

    private static final String PROGRAM = "org.solidarites.bench.EngineBench";

    private AidEvaluations() {}

    /** The service's own jars come first, in the versions that it runs with. */
    static String run(LocalConfig config) throws InterruptedException {
        Stream<Path> classPath = Stream.of(
                        "deploy/bench/target/classes",
                        "aid-service/target/classes",
                        "aid-service/target/quarkus-app/lib/main/*",
                        "deploy/bench/target/lib/*")
                .map(config.root()::resolve);
        return new OwnProgram(PROGRAM, classPath).onOneCore().run();
    }
}
