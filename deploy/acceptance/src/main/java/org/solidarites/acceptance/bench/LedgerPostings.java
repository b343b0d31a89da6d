package org.solidarites.acceptance.bench;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.solidarites.local.LocalConfig;

/** How many postings a second the ledger commits: a program of food-coop-service, on a PostgreSQL of its own. */
final class LedgerPostings {

    private static final String PROGRAM = "org.solidarites.foodcoop.ledger.store.LedgerBench";

    private LedgerPostings() {}

    static String run(LocalConfig config) throws InterruptedException {
        Stream<Path> classPath = Stream.of(
                        "food-coop-service/target/test-classes",
                        "food-coop-service/target/classes",
                        "food-coop-service/target/quarkus-app/lib/main/*",
                        "deploy/acceptance/target/lib/*")
                .map(config.root()::resolve);
        return new OwnProgram(PROGRAM, classPath).run();
    }
}
