package org.solidarites.acceptance.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.Stack;

/**
 * {@code ./solidarites bench}: prints Markdown. {@code events}, {@code rights} and {@code footprint} measure the suite that is up;
 * the others start what they need, with data of their own. {@code report} measures everything and writes it down.
 */
public final class Bench {

    private final LocalConfig config;

    private Bench(LocalConfig config) {
        this.config = config;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Bench bench = new Bench(LocalConfig.from(System.getenv()));
        Map<String, Benchmark> known = bench.known();
        List<String> wanted = arguments.length == 0 ? List.of("events", "footprint") : List.of(arguments);
        System.out.print(Machine.describe(bench.config));
        for (String name : wanted) {
            Benchmark benchmark = known.get(name);
            if (benchmark == null) {
                System.err.println("There is no benchmark \"" + name + "\"; there are "
                        + known.keySet().stream().sorted().toList() + ".");
                System.exit(2);
                return;
            }
            System.out.println();
            System.out.print(benchmark.report());
        }
    }

    private Map<String, Benchmark> known() {
        return Map.ofEntries(
                Map.entry("events", () -> new EventLatency(config, new Door(config)).run()),
                Map.entry("footprint", () -> Footprint.of(new Stack(config))),
                Map.entry("rights", () -> new RightsCheckLoad(new Door(config)).run()),
                Map.entry("start", () -> StartUp.run(config)),
                Map.entry("growth", () -> Growth.run(config).markdown()),
                Map.entry("guichet", this::guichet),
                Map.entry("longevity", () -> LongevityBench.run(config)),
                Map.entry("gateway", () -> GatewayBench.run(config)),
                Map.entry("list", () -> ListBench.run(config)),
                Map.entry("ledger", () -> LedgerPostings.run(config)),
                Map.entry("aid", this::aid),
                Map.entry("report", () -> Report.write(config, everything())));
    }

    private Map<String, Benchmark> everything() {
        Map<String, Benchmark> sections = new LinkedHashMap<>();
        sections.put("Start and memory at rest", () -> StartUp.run(config));
        sections.put("Events and the rights check", this::onAWholeStack);
        sections.put("Gateway", () -> GatewayBench.run(config));
        sections.put("A list", () -> ListBench.run(config));
        sections.put("aid-service", this::aid);
        sections.put("guichet-service", this::guichet);
        sections.put("longevity-service", () -> LongevityBench.run(config));
        sections.put("Ledger of food-coop-service", () -> LedgerPostings.run(config));
        return sections;
    }

    private String onAWholeStack() throws InterruptedException {
        try (OwnStack own = OwnStack.start(config)) {
            LocalConfig itself = own.stack().config();
            return new EventLatency(itself, own.door()).run()
                    + System.lineSeparator()
                    + new RightsCheckLoad(own.door()).run();
        }
    }

    private String guichet() throws InterruptedException {
        return OpeningHoursEvaluations.run(config) + System.lineSeparator() + GuichetBench.run(config);
    }

    private String aid() throws InterruptedException {
        return AidEvaluations.run(config) + System.lineSeparator() + SimulationLoad.run(config);
    }

    /** Something that is measured. */
    @FunctionalInterface
    interface Benchmark {

        /** Measures, and tells what was found as Markdown. */
        String report() throws InterruptedException;
    }
}
