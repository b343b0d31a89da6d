package org.solidarites.acceptance.bench;

import java.util.List;
import java.util.Map;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.Stack;

/**
 * {@code ./solidarites bench}: prints Markdown. {@code events}, {@code rights} and {@code footprint} measure the suite that is up;
 * {@code guichet} starts one of its own, since it fills it with thousands of places, and {@code aid} one of what it needs,
 * as {@code ledger} and {@code gateway} do; {@code longevity} starts one like {@code guichet}.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalConfig config = LocalConfig.from(System.getenv());
        List<String> wanted = arguments.length == 0 ? List.of("events", "footprint") : List.of(arguments);
        Map<String, Benchmark> known = Map.of(
                "events",
                () -> new EventLatency(config, new Door(config)).run(),
                "footprint",
                () -> Footprint.of(new Stack(config)),
                "rights",
                () -> new RightsCheckLoad(new Door(config)).run(),
                "guichet",
                () -> OpeningHoursEvaluations.run(config) + System.lineSeparator() + GuichetBench.run(config),
                "longevity",
                () -> LongevityBench.run(config),
                "gateway",
                () -> GatewayBench.run(config),
                "ledger",
                () -> LedgerPostings.run(config),
                "aid",
                () -> AidEvaluations.run(config) + System.lineSeparator() + SimulationLoad.run(config));
        System.out.printf(
                "Java %s, %s %s, %d processors%n",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
        for (String name : wanted) {
            Benchmark benchmark = known.get(name);
            if (benchmark == null) {
                System.err.println("There is no benchmark \"" + name + "\"; there are " + known.keySet() + ".");
                System.exit(2);
                return;
            }
            System.out.println();
            System.out.print(benchmark.report());
        }
    }

    /** Something that is measured. */
    @FunctionalInterface
    interface Benchmark {

        /** Measures, and tells what was found as Markdown. */
        String report() throws InterruptedException;
    }
}
