package org.solidarites.acceptance.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.solidarites.local.LocalConfig;

/** How many postings a second the ledger commits: a program of food-coop-service, on a PostgreSQL of its own. */
final class LedgerPostings {

    private static final String PROGRAM = "org.solidarites.foodcoop.ledger.store.LedgerBench";

    private LedgerPostings() {}

    static String run(LocalConfig config) throws InterruptedException {
        return program(config).run();
    }

    /** A transaction of five transfers, and a balance, among more and more entries. */
    static List<Panel> growth(LocalConfig config) throws InterruptedException {
        Panel posting = new Panel("Five transfers in a transaction", "entries");
        Panel balance = new Panel("One balance", "entries");
        program(config, "growth").run().lines().map(line -> line.split(" ")).forEach(found -> {
            int entries = Integer.parseInt(found[0]);
            posting.add(entries, Double.parseDouble(found[1]), Double.parseDouble(found[2]));
            balance.add(entries, Double.parseDouble(found[3]), Double.parseDouble(found[4]));
        });
        return List.of(posting, balance);
    }

    private static OwnProgram program(LocalConfig config, String... arguments) {
        Stream<Path> classPath = Stream.of(
                        "food-coop-service/target/test-classes",
                        "food-coop-service/target/classes",
                        "food-coop-service/target/quarkus-app/lib/main/*",
                        "deploy/acceptance/target/lib/*")
                .map(config.root()::resolve);
        return new OwnProgram(PROGRAM, classPath, arguments);
    }
}
