package org.solidarites.foodcoop.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.solidarites.embedded.Ports;
import org.solidarites.embedded.PostgresConfig;
import org.solidarites.embedded.PostgresServer;

/**
 * How many transfers a second are durably committed: by the ledger, one in each transaction of the database and many in
 * one, with the sealer at work; and the same transfers as somebody would write them in plain SQL. Prints Markdown. With
 * the argument {@code growth} it measures among more and more entries: {@link LedgerGrowth}.
 */
public final class LedgerBench {

    private static final int CLIENTS = 8;
    private static final int SECONDS = Integer.getInteger("seconds", 15);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final List<Integer> BATCHES = List.of(1, 5, 25);

    private final String url;

    private LedgerBench(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("solidarites-ledger-bench");
        PostgresConfig config = PostgresConfig.durable(
                directory.resolve("data"), PostgresConfig.throwAway().binaries(), Ports.free());
        try (PostgresServer server = PostgresServer.start(config)) {
            server.provision("bench", "bench");
            Flyway.configure()
                    .dataSource(server.jdbcUrl("bench"), "bench", "bench")
                    .locations("db/chassis", "db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            LedgerBench bench = new LedgerBench(server.jdbcUrl("bench"));
            if (List.of(arguments).contains("growth")) {
                new LedgerGrowth(bench).report();
            } else {
                bench.report();
            }
        }
    }

    private void report() throws Exception {
        System.out.printf(
                "Transfers a second, committed with fsync, %d clients, %d s a round; latency of a batch in ms%n%n"
                        + "| transfers in a transaction | ledger/s | p50 | p99 | plain SQL/s | p50 | p99 | ledger : plain |%n"
                        + "|---|---|---|---|---|---|---|---|%n",
                CLIENTS, SECONDS);
        PlainTransfers.create(url);
        try (Connection connection = connect()) {
            LedgerTransfers.open(connection);
        }
        for (int batch : BATCHES) {
            for (int round = 0; round <= ROUNDS; round++) {
                Measure ledger = withSealer(() -> measure(() -> new LedgerTransfers(connect(), batch)));
                Measure plain = measure(() -> new PlainTransfers(connect(), batch));
                if (round > 0) { // the first one warms up
                    row(batch, ledger, plain);
                }
            }
        }
        balances();
    }

    private static void row(int batch, Measure ledger, Measure plain) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %,.0f | %.1f | %.1f | %,.0f | %.1f | %.1f | %.2f |%n",
                batch,
                ledger.perSecond,
                ledger.ms(0.5),
                ledger.ms(0.99),
                plain.perSecond,
                plain.ms(0.5),
                plain.ms(0.99),
                ledger.perSecond / plain.perSecond);
    }

    /** Reads the balances of the accounts with the longest and the shortest history. */
    private void balances() throws SQLException {
        System.out.printf("%n| entries of the account | balance, µs (median of 2,000) |%n|---|---|%n");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            List<String[]> accounts = new ArrayList<>();
            for (String order : List.of("ASC", "DESC")) {
                try (ResultSet row = statement.executeQuery("SELECT account_id, max(number) FROM ledger_entry"
                        + " GROUP BY account_id ORDER BY 2 " + order + " LIMIT 1")) {
                    row.next();
                    accounts.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
            for (String[] account : accounts) {
                long[] nanos = new long[2000];
                for (int i = 0; i < nanos.length; i++) {
                    long begin = System.nanoTime();
                    statement.executeQuery("SELECT balance_cents FROM ledger_entry WHERE account_id = '" + account[0]
                            + "' ORDER BY number DESC LIMIT 1");
                    nanos[i] = System.nanoTime() - begin;
                }
                Arrays.sort(nanos);
                System.out.printf("| %s | %d |%n", account[1], nanos[nanos.length / 2] / 1000);
            }
        }
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "bench", "bench");
        connection.setAutoCommit(false);
        return connection;
    }

    /** What a client does again and again. */
    interface Transfers extends AutoCloseable {

        /** One transaction of the database; how many transfers it was. */
        int commit() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    private record Measure(double perSecond, long[] sortedNanos) {

        double ms(double share) {
            return sortedNanos[(int) Math.ceil(share * sortedNanos.length) - 1] / 1e6;
        }
    }

    private static Measure measure(Callable<Transfers> clients) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + SECONDS * 1_000_000_000L;
        long transfers = 0;
        List<Long> nanos = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Run>> runs = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> threads.submit(() -> run(clients, end)))
                    .toList();
            for (Future<Run> run : runs) {
                transfers += run.get().transfers;
                nanos.addAll(run.get().nanos);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measure(
                transfers / seconds,
                nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private record Run(long transfers, List<Long> nanos) {}

    private static Run run(Callable<Transfers> clients, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long transfers = 0;
        try (Transfers client = clients.call()) {
            for (long begin = System.nanoTime(); begin < end; ) {
                transfers += client.commit();
                long now = System.nanoTime();
                nanos.add(now - begin);
                begin = now;
            }
        }
        return new Run(transfers, nanos);
    }

    /** The sealer runs beside, as it does in the service; a measure ends when all is sealed. */
    private Measure withSealer(Callable<Measure> work) throws Exception {
        Thread sealer = Thread.ofPlatform().start(() -> {
            try (Connection connection = connect()) {
                SealRows chain = new SealRows(connection);
                while (!Thread.interrupted()) {
                    int sealed = chain.seal(1000, Clock.systemUTC().instant());
                    connection.commit();
                    if (sealed < 1000) {
                        Thread.sleep(200);
                    }
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
        Measure measure = work.call();
        sealer.interrupt();
        sealer.join();
        return measure;
    }
}
