package org.solidarites.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Servers that give the same answer, each on one core, measured in alternating rounds by clients on the other one. */
final class SideBySide {

    private static final int CONNECTIONS = 32;
    private static final int CORE_OF_SERVERS = 0;
    private static final int CORE_OF_OTHERS = 1;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 8));
    private static final int ROUNDS = 3;
    private static final int LONGEST_WARM_UP = 12;
    private static final double STANDS_STILL = 0.03;

    private final List<Peer> peers;
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    /**
     * Servers.
     *
     * @param peers the first one is compared with each of the others
     */
    SideBySide(List<Peer> peers) {
        this.peers = List.copyOf(peers);
    }

    /**
     * Measures.
     *
     * @param what is asked of whom, as the beginning of a sentence
     */
    String report(String what) throws InterruptedException {
        long itself = ProcessHandle.current().pid();
        Cores.keep(itself, CORE_OF_OTHERS);
        try {
            return measure(what);
        } finally {
            Cores.release(itself);
        }
    }

    private String measure(String what) throws InterruptedException {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                """
                %s, %d connections kept open, as fast as the answers come;
                %s; %s compiler. Each is warmed up until its rate stands still (two rounds within %.0f %%, at most %d
                rounds of %d s), then measured in turn, %d rounds of %d s.

                | | round | requests/s | p50 ms | p99 ms | max ms | cores: server | cores: client and the rest | MiB |
                |---|---|---|---|---|---|---|---|---|
                """,
                what,
                CONNECTIONS,
                Cores.canBeChosen()
                        ? "each server is kept on one core, the clients and the rest on the other one"
                        : "all processes share the cores",
                "full".equals(System.getenv("SOLIDARITES_COMPILER")) ? "the thorough" : "the quick",
                STANDS_STILL * 100,
                LONGEST_WARM_UP,
                ROUND.toSeconds(),
                ROUNDS,
                ROUND.toSeconds()));
        for (Peer peer : peers) {
            Cores.keep(peer.pid(), CORE_OF_SERVERS);
            System.err.printf(Locale.ROOT, "%s: warm after %s%n", peer.name(), warmUp(peer));
        }
        for (int number = 1; number <= ROUNDS; number++) {
            for (Peer peer : peers) {
                Round round = Round.of(peer);
                rounds.computeIfAbsent(peer.name(), name -> new ArrayList<>()).add(round);
                report.append(round.row(peer.name(), number));
            }
        }
        return report.append(ratios()).toString();
    }

    private static String warmUp(Peer peer) {
        double before = 0;
        StringBuilder rates = new StringBuilder();
        for (int number = 1; number <= LONGEST_WARM_UP; number++) {
            double rate =
                    new ClosedLoop(peer.port(), CONNECTIONS, peer.request().get())
                                    .run(ROUND)
                                    .size()
                            / (double) ROUND.toSeconds();
            rates.append(String.format(Locale.ROOT, "%,.0f ", rate));
            if (Math.abs(rate - before) < STANDS_STILL * rate) {
                break;
            }
            before = rate;
        }
        return rates.append("/s").toString();
    }

    /** Each against the first, round by round, so that what slows the machine for a while slows both. */
    private String ratios() {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "%n| %s against | lowest | median | highest |%n|---|---|---|---|%n",
                peers.getFirst().name()));
        List<Round> ours = measured(peers.getFirst());
        for (Peer peer : peers.subList(1, peers.size())) {
            List<Round> theirs = measured(peer);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                ratios.add(ours.get(i).perSecond() / theirs.get(i).perSecond());
            }
            ratios.sort(null);
            report.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f |%n",
                    peer.name(),
                    ratios.getFirst(),
                    ratios.get(ROUNDS / 2),
                    ratios.getLast()));
        }
        return report.toString();
    }

    private List<Round> measured(Peer peer) {
        return rounds.getOrDefault(peer.name(), List.of());
    }

    /** What one round found. */
    private record Round(double perSecond, Percentiles durations, double proxyCores, double otherCores, long mib) {

        static Round of(Peer peer) {
            Duration proxy = processorTime(peer.pid());
            Duration others = processorTime(ProcessHandle.current().pid());
            ClosedLoop load =
                    new ClosedLoop(peer.port(), CONNECTIONS, peer.request().get());
            List<Long> durations = load.run(ROUND);
            if (load.failed() > 0) {
                throw new IllegalStateException(load.failed() + " answers of " + peer.name() + " were not 200");
            }
            double seconds = ROUND.toSeconds();
            return new Round(
                    durations.size() / seconds,
                    new Percentiles(durations),
                    processorTime(peer.pid()).minus(proxy).toMillis() / 1e3 / seconds,
                    processorTime(ProcessHandle.current().pid()).minus(others).toMillis() / 1e3 / seconds,
                    Footprint.mib(peer.pid()));
        }

        private static Duration processorTime(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        }

        String row(String name, int number) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %,.0f | %.2f | %.2f | %.1f | %.2f | %.2f | %d |%n",
                    name,
                    number,
                    perSecond,
                    durations.ms(0.5),
                    durations.ms(0.99),
                    durations.ms(1),
                    proxyCores,
                    otherCores,
                    mib);
        }
    }
}
