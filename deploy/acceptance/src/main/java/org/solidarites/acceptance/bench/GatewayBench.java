package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/**
 * The gateway with every check and quota on beside nginx and Spring Cloud Gateway, before the same service, in alternating
 * rounds: the proxy has one core, the clients and the service share the other one.
 */
final class GatewayBench {

    private static final int CONNECTIONS = 32;
    private static final int CORE_OF_PROXY = 0;
    private static final int CORE_OF_OTHERS = 1;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 8));
    private static final int ROUNDS = 3;
    private static final int LONGEST_WARM_UP = 12;
    private static final double STANDS_STILL = 0.03;
    private static final String CLOSED = "/v1/referrals";
    private static final String OPEN = "/v1/guichets/42/slots";

    private final List<Peer> peers;
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    private GatewayBench(List<Peer> peers) {
        this.peers = peers;
    }

    static String run(LocalConfig beside) throws InterruptedException {
        Path home = beside.home().resolve("bench-gateway");
        try (FixedAnswers service = new FixedAnswers()) {
            LocalConfig config = LocalConfig.isolated(home)
                    .withParts(PartName.POSTGRES, PartName.KAFKA, PartName.KEYCLOAK, PartName.GATEWAY)
                    .withServiceEnvironment(Map.of(
                            "SOLIDARITES_GATEWAY_UPSTREAMS_GUICHET",
                            service.address(),
                            "SOLIDARITES_GATEWAY_PLANS_PARTNER_PER_MINUTE",
                            "100000000",
                            "SOLIDARITES_GATEWAY_PLANS_OPEN_PER_MINUTE",
                            "100000000"));
            try (Stack stack = new Stack(config)) {
                stack.stop(); // what a run that was killed has left
                stack.erase();
                stack.start((part, after) -> System.err.println(part + " ready after " + after.toMillis() + " ms"));
                return beside(home, service, stack);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String beside(Path home, FixedAnswers service, Stack stack) throws InterruptedException {
        String token = new Door(stack.config()).partner("partner-demo");
        byte[] closed = ClosedLoop.get(CLOSED, "Authorization: Bearer " + token);
        byte[] open = ClosedLoop.get(OPEN);
        long gateway = stack.part(PartName.GATEWAY).pid().orElseThrow();
        int port = stack.config().ports().of(PartName.GATEWAY);
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer("gateway, token and quota", gateway, port, closed));
        peers.add(new Peer("gateway, open path, quota", gateway, port, open));
        List<AutoCloseable> started = new ArrayList<>();
        try {
            NginxPeer.start(home.resolve("nginx"), service.address()).ifPresent(nginx -> {
                started.add(nginx);
                peers.add(nginx.peer(open));
            });
            String issuer = stack.config().url(PartName.KEYCLOAK) + "/realms/solidarites";
            SpringPeer.start(stack.config(), home.resolve("spring/log"), service.address(), issuer)
                    .ifPresent(spring -> {
                        started.add(spring);
                        peers.add(spring.peer("Spring Cloud Gateway, token", closed));
                        peers.add(spring.peer("Spring Cloud Gateway, open path", open));
                    });
            return new GatewayBench(peers).report();
        } finally {
            for (AutoCloseable one : started) {
                close(one);
            }
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String report() throws InterruptedException {
        Cores.keep(ProcessHandle.current().pid(), CORE_OF_OTHERS);
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                """
                GET of 1 KiB through each proxy to the same service, %d connections kept open, as fast as the answers come;
                %s; %s compiler. Each is warmed up until its rate stands still (two rounds within %.0f %%, at most %d
                rounds of %d s), then measured in turn, %d rounds of %d s.

                | | round | requests/s | p50 ms | p99 ms | max ms | not 200 | cores: proxy | cores: client and service | MiB |
                |---|---|---|---|---|---|---|---|---|---|
                """,
                CONNECTIONS,
                Cores.canBeChosen()
                        ? "the proxy is kept on one core, the clients and the service on the other one"
                        : "all processes share the cores",
                "full".equals(System.getenv("SOLIDARITES_COMPILER")) ? "the thorough" : "the quick",
                STANDS_STILL * 100,
                LONGEST_WARM_UP,
                ROUND.toSeconds(),
                ROUNDS,
                ROUND.toSeconds()));
        for (Peer peer : peers) {
            Cores.keep(peer.pid(), CORE_OF_PROXY);
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
            double rate = new ClosedLoop(peer.port(), CONNECTIONS, peer.request())
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
    private record Round(
            double perSecond, Percentiles durations, int failed, double proxyCores, double otherCores, long mib) {

        static Round of(Peer peer) {
            Duration proxy = processorTime(peer.pid());
            Duration others = processorTime(ProcessHandle.current().pid());
            ClosedLoop load = new ClosedLoop(peer.port(), CONNECTIONS, peer.request());
            List<Long> durations = load.run(ROUND);
            double seconds = ROUND.toSeconds();
            return new Round(
                    durations.size() / seconds,
                    new Percentiles(durations),
                    load.failed(),
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
                    "| %s | %d | %,.0f | %.2f | %.2f | %.1f | %d | %.2f | %.2f | %d |%n",
                    name,
                    number,
                    perSecond,
                    durations.ms(0.5),
                    durations.ms(0.99),
                    durations.ms(1),
                    failed,
                    proxyCores,
                    otherCores,
                    mib);
        }
    }
}
