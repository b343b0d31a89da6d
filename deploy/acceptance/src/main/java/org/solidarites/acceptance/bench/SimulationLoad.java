package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/**
 * Simulations over HTTP, at the service itself: first as fast as some clients can that each wait for their answers, then
 * at a constant rate, whatever the answers do.
 */
final class SimulationLoad {

    private static final int CONNECTIONS = 16;
    private static final int PER_SECOND = 8_000;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS = 3;
    private static final int HOUSEHOLDS = 500;

    private final Stack stack;
    private final int port;
    private final List<byte[]> requests;

    private SimulationLoad(Stack stack) {
        this.stack = stack;
        this.port = stack.config().ports().of(PartName.AID);
        Random random = new Random(44109);
        this.requests = IntStream.range(0, HOUSEHOLDS)
                .mapToObj(i -> Wire.post("/v1/aid/simulations", household(random)))
                .toList();
    }

    /** Only what the service needs is started: what idles beside it would be measured with it. */
    static String run(LocalConfig beside) throws InterruptedException {
        LocalConfig config = LocalConfig.isolated(Path.of(beside.home().toString(), "bench-aid"))
                .withParts(PartName.POSTGRES, PartName.KAFKA, PartName.AID);
        try (Stack stack = new Stack(config)) {
            stack.stop(); // what a run that was killed has left
            stack.erase();
            stack.start((part, after) -> System.err.println(part + " ready after " + after.toMillis() + " ms"));
            return new SimulationLoad(stack).report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report() throws InterruptedException {
        boolean full = "full".equals(System.getenv("SOLIDARITES_COMPILER"));
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                """
                POST /v1/aid/simulations with the whole explanation, at the service itself: %d connections kept open,
                %d households, %s compiler, after %d s to warm up. The client runs beside the service on the same
                cores.

                As fast as the answers come, %d s a round

                """,
                CONNECTIONS,
                HOUSEHOLDS,
                full ? "the thorough" : "the quick",
                WARM_UP.toSeconds(),
                ROUND.toSeconds()));
        report.append(Percentiles.header());
        round(WARM_UP, 0);
        for (int round = 1; round <= ROUNDS; round++) {
            report.append(measured("round " + round, 0));
        }
        report.append("%nAt %,d requests/s; a duration counts from when the request was due%n%n".formatted(PER_SECOND));
        report.append(Percentiles.header());
        for (int round = 1; round <= ROUNDS; round++) {
            report.append(measured("round " + round, PER_SECOND));
        }
        return report.toString();
    }

    private String measured(String name, int perSecond) throws InterruptedException {
        Duration client = processorTime(ProcessHandle.current());
        Duration service = processorTime(service());
        long begin = System.nanoTime();
        List<Long> durations = round(ROUND, perSecond);
        double seconds = (System.nanoTime() - begin) / 1e9;
        String what = String.format(
                Locale.ROOT,
                "%s: %,.0f/s; cores: service %.2f, client %.2f",
                name,
                durations.size() / seconds,
                processorTime(service()).minus(service).toMillis() / 1e3 / seconds,
                processorTime(ProcessHandle.current()).minus(client).toMillis() / 1e3 / seconds);
        return new Percentiles(durations).row(what);
    }

    private ProcessHandle service() {
        return ProcessHandle.of(stack.part(PartName.AID).pid().orElseThrow()).orElseThrow();
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The durations in nanoseconds; as fast as it goes if the rate is 0. */
    private List<Long> round(Duration time, int perSecond) throws InterruptedException {
        List<Long> durations = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<List<Long>>> all = IntStream.range(0, CONNECTIONS)
                    .mapToObj(number -> clients.submit(() -> client(number, time, perSecond)))
                    .toList();
            for (Future<List<Long>> client : all) {
                durations.addAll(client.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client failed", failed.getCause());
        }
        return durations;
    }

    private List<Long> client(int number, Duration time, int perSecond) {
        List<Long> durations = new ArrayList<>();
        long period = perSecond == 0 ? 0 : CONNECTIONS * 1_000_000_000L / perSecond;
        long begin = System.nanoTime() + number * period / CONNECTIONS;
        try (Wire wire = new Wire(port)) {
            long due = begin;
            for (int i = number; due - begin < time.toNanos(); i += CONNECTIONS) {
                LockSupport.parkNanos(due - System.nanoTime());
                int status = wire.exchange(requests.get(i % HOUSEHOLDS));
                if (status != 200) {
                    throw new Surprise("a simulation was answered " + status);
                }
                long now = System.nanoTime();
                durations.add(now - due);
                due = period == 0 ? now : due + period;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return durations;
    }

    private static String household(Random random) {
        String children = random.nextBoolean() ? "{\"birthDate\": \"2019-06-12\"}" : "";
        return String.format(
                Locale.ROOT,
                """
                {"on": "2026-01-15", "household": {"adults": [{"birthDate": "%d-05-14", "student": %b}], "children": [%s],
                 "monthlyResources": %d, "commune": "%s", "residentSince": "2021-09-01",
                 "monthlyHousingCharges": {"rent": %d, "energy": 80, "water": 30, "insurance": 20},
                 "rights": {"aah": %b}, "declarations": {"in-loire-atlantique-for-a-year": true, "lives-autonomously": %b}}}\
                """,
                1950 + random.nextInt(58),
                random.nextInt(4) == 0,
                children,
                random.nextInt(2500),
                random.nextInt(10) == 0 ? "44143" : "44109",
                200 + random.nextInt(500),
                random.nextInt(8) == 0,
                random.nextBoolean());
    }
}
