package org.solidarites.foodcoop.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * What one client waits for, among more and more entries: a transaction of five transfers, and a balance. Prints a line for
 * each: the entries, then p50 and p99 in milliseconds of the transaction and of the balance.
 */
final class LedgerGrowth {

    private static final int[] ENTRIES = {10_000, 100_000, 1_000_000};
    private static final int CLIENTS = 8;
    private static final int FILLING = 25;
    private static final int BATCH = 5;
    private static final int ENTRIES_OF_A_TRANSFER = 2;
    private static final int WARMING = 2_000;
    private static final int MEASURED = 1_000;

    private final LedgerBench bench;

    LedgerGrowth(LedgerBench bench) {
        this.bench = bench;
    }

    void report() throws Exception {
        try (Connection connection = bench.connect()) {
            LedgerTransfers.open(connection);
        }
        for (int entries : ENTRIES) {
            fillUpTo(entries);
            if (entries == ENTRIES[0]) {
                post(WARMING);
                balances(WARMING);
            }
            long[] posts = post(MEASURED);
            long[] balances = balances(MEASURED);
            System.out.printf(
                    Locale.ROOT,
                    "%d %.3f %.3f %.3f %.3f%n",
                    entries,
                    ms(posts, 0.5),
                    ms(posts, 0.99),
                    ms(balances, 0.5),
                    ms(balances, 0.99));
        }
    }

    private void fillUpTo(int entries) throws Exception {
        long missing = (entries - count()) / ENTRIES_OF_A_TRANSFER;
        AtomicLong left = new AtomicLong(missing);
        Callable<Void> filling = () -> {
            try (LedgerTransfers client = new LedgerTransfers(bench.connect(), FILLING)) {
                while (left.getAndAdd(-FILLING) > 0) {
                    client.commit();
                }
            }
            return null;
        };
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Void> one : clients.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(i -> filling).toList())) {
                one.get();
            }
        }
        seal();
    }

    /** The service does it beside; here it is done before anything is measured. */
    private void seal() throws SQLException {
        try (Connection connection = bench.connect()) {
            SealRows chain = new SealRows(connection);
            while (chain.seal(1000, Clock.systemUTC().instant()) > 0) {
                connection.commit();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE"); // what PostgreSQL does by itself after some minutes
            }
        }
    }

    private long count() throws SQLException {
        try (Connection connection = bench.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger_entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long[] post(int times) throws SQLException {
        long[] nanos = new long[times];
        try (LedgerTransfers client = new LedgerTransfers(bench.connect(), BATCH)) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                client.commit();
                nanos[i] = System.nanoTime() - begin;
            }
        }
        return nanos;
    }

    private long[] balances(int times) throws SQLException {
        long[] nanos = new long[times];
        try (Connection connection = bench.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            String account;
            try (ResultSet row = statement.executeQuery(
                    "SELECT account_id FROM ledger_entry GROUP BY account_id ORDER BY max(number) DESC LIMIT 1")) {
                row.next();
                account = row.getString(1);
            }
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                statement.executeQuery("SELECT balance_cents FROM ledger_entry WHERE account_id = '" + account
                        + "' ORDER BY number DESC LIMIT 1");
                nanos[i] = System.nanoTime() - begin;
            }
        }
        return nanos;
    }

    private static double ms(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
