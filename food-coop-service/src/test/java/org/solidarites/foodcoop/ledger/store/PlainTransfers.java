package org.solidarites.foodcoop.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The same transfers in plain SQL as one writes them by hand: a stored balance that is updated, a row for the transfer
 * with its key, and its two entries. No chain, no running balance, no past balance.
 */
final class PlainTransfers implements LedgerBench.Transfers {

    private static final int ACCOUNTS = LedgerTransfers.ACCOUNTS;

    private final Connection connection;
    private final PreparedStatement transfer;
    private final PreparedStatement entry;
    private final PreparedStatement balance;
    private final int batch;
    private final Random random = new Random();

    PlainTransfers(Connection connection, int batch) throws SQLException {
        this.connection = connection;
        this.batch = batch;
        this.transfer = connection.prepareStatement(
                "INSERT INTO plain_transfer (id, key, kind, reference, at) VALUES (?, ?, 'FOOD_AID_GRANTED', 'bench', now())");
        this.entry = connection.prepareStatement(
                "INSERT INTO plain_entry (transfer_id, account_id, cents) VALUES (?, ?, ?)");
        this.balance =
                connection.prepareStatement("UPDATE plain_account SET balance_cents = balance_cents + ? WHERE id = ?");
    }

    static void create(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "bench", "bench");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE plain_account (id integer PRIMARY KEY, balance_cents bigint NOT NULL)");
            statement.execute(
                    "INSERT INTO plain_account SELECT i, 0 FROM generate_series(0, " + (ACCOUNTS - 1) + ") i");
            statement.execute("CREATE TABLE plain_transfer (id uuid PRIMARY KEY, key text NOT NULL UNIQUE,"
                    + " kind text NOT NULL, reference text NOT NULL, at timestamptz NOT NULL)");
            statement.execute("CREATE TABLE plain_entry (transfer_id uuid NOT NULL REFERENCES plain_transfer,"
                    + " account_id integer NOT NULL REFERENCES plain_account, cents bigint NOT NULL,"
                    + " PRIMARY KEY (transfer_id, account_id))");
            statement.execute("CREATE INDEX plain_entry_account ON plain_entry (account_id)");
        }
    }

    @Override
    public int commit() throws SQLException {
        // In the order of the accounts, or the clients would lock each other out.
        int[] from = random.ints(batch, 0, ACCOUNTS - 1).sorted().toArray();
        for (int account : IntStream.of(from).distinct().toArray()) {
            move(account, (int)
                    IntStream.of(from).filter(other -> other == account).count());
        }
        transfer.executeBatch();
        entry.executeBatch();
        balance.executeBatch();
        connection.commit();
        return batch;
    }

    /** From an account to the next one. */
    private void move(int account, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            UUID id = UUID.randomUUID();
            long cents = 1 + random.nextInt(5000);
            transfer.setObject(1, id);
            transfer.setString(2, UUID.randomUUID().toString());
            transfer.addBatch();
            side(id, account, -cents);
            side(id, account + 1, cents);
        }
    }

    private void side(UUID transferId, int account, long cents) throws SQLException {
        entry.setObject(1, transferId);
        entry.setInt(2, account);
        entry.setLong(3, cents);
        entry.addBatch();
        balance.setLong(1, cents);
        balance.setInt(2, account);
        balance.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
