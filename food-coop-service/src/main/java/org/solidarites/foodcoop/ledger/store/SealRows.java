package org.solidarites.foodcoop.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.Chain;
import org.solidarites.foodcoop.ledger.core.SealedTransaction;
import org.solidarites.foodcoop.ledger.core.SealedTransaction.SealedEntry;

/** The chain of hashes over the transactions. */
public final class SealRows {

    private static final String COLUMNS = "SELECT t.id, t.kind, t.idempotency_key, t.reference, t.occurred_at, a.code,"
            + " e.guarded, e.number, e.cents, e.balance_cents";
    private static final String ENTRIES =
            " JOIN ledger_entry e ON e.transaction_id = t.id" + " JOIN ledger_account a ON a.id = e.account_id";

    /** The account's codes are compared byte by byte, so that every database and every reader gives the same order. */
    private static final String BY_CODE = ", a.code COLLATE \"C\"";

    private static final String TAKE = "WITH taken AS (DELETE FROM ledger_unsealed WHERE ordinal IN"
            + " (SELECT ordinal FROM ledger_unsealed ORDER BY ordinal LIMIT ?) RETURNING ordinal, transaction_id) "
            + COLUMNS + ", NULL::bigint AS position, NULL::bytea AS hash"
            + " FROM taken JOIN ledger_transaction t ON t.id = taken.transaction_id" + ENTRIES
            + " ORDER BY taken.ordinal" + BY_CODE;
    private static final String AFTER = COLUMNS + ", s.position, s.hash FROM (SELECT * FROM ledger_seal"
            + " WHERE position > ? ORDER BY position LIMIT ?) s JOIN ledger_transaction t ON t.id = s.transaction_id"
            + ENTRIES + " ORDER BY s.position" + BY_CODE;
    private static final String HEAD =
            "SELECT position, hash, sealed_at FROM ledger_seal ORDER BY position DESC LIMIT 1";
    private static final String WRITE = "INSERT INTO ledger_seal (position, transaction_id, hash, sealed_at)"
            + " SELECT *, ?::timestamptz FROM unnest(?::bigint[], ?::uuid[], ?::bytea[])";
    /** The rows that are taken are few, and the tables grow for ever: by index, whatever the planner knows of them. */
    private static final String BY_INDEX =
            "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; ";

    private static final String HOLD = BY_INDEX + "SELECT pg_advisory_xact_lock(hashtextextended('ledger-chain', 0))";

    private final Connection connection;

    public SealRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The end of the chain.
     *
     * @param sealedAt null before the first
     */
    public record End(long position, String hash, @Nullable Instant sealedAt) {}

    public End end() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new End(
                            row.getLong("position"),
                            HexFormat.of().formatHex(row.getBytes("hash")),
                            row.getObject("sealed_at", OffsetDateTime.class).toInstant())
                    : new End(0, Chain.BEGIN, null);
        }
    }

    /** Gives the oldest transactions that have none their place in the chain; how many it were. One does it at a time. */
    public int seal(int atMost, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.execute();
        }
        End end = end();
        long position = end.position();
        String hash = end.hash();
        List<SealedTransaction> sealed = new ArrayList<>();
        for (SealedTransaction taken : read(TAKE, atMost)) {
            position++;
            SealedTransaction next = Chain.seal(hash, at(position, taken));
            sealed.add(next);
            hash = next.hash();
        }
        write(sealed, now);
        return sealed.size();
    }

    /** Transactions in the order of the chain, after a position. */
    public List<SealedTransaction> after(long position, int rows) throws SQLException {
        return read(AFTER, position, rows);
    }

    private static SealedTransaction at(long position, SealedTransaction taken) {
        return new SealedTransaction(
                position,
                taken.id(),
                taken.kind(),
                taken.key(),
                taken.reference(),
                taken.occurredAt(),
                taken.entries(),
                taken.hash());
    }

    private void write(List<SealedTransaction> sealed, Instant now) throws SQLException {
        if (sealed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setString(1, now.toString());
            statement.setArray(
                    2,
                    array(
                            "bigint",
                            sealed.stream().map(SealedTransaction::position).toArray()));
            statement.setArray(
                    3, array("uuid", sealed.stream().map(SealedTransaction::id).toArray()));
            statement.setArray(
                    4,
                    array("text", sealed.stream().map(one -> "\\x" + one.hash()).toArray()));
            statement.executeUpdate();
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private List<SealedTransaction> read(String sql, Number... parameters) throws SQLException {
        Map<UUID, SealedTransaction> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    SealedTransaction transaction = found.get(id);
                    if (transaction == null) {
                        transaction = transaction(id, rows);
                        found.put(id, transaction);
                    }
                    transaction.entries().add(entry(rows));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static SealedTransaction transaction(UUID id, ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        return new SealedTransaction(
                row.getLong("position"),
                id,
                row.getString("kind"),
                row.getString("idempotency_key"),
                row.getString("reference"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                new ArrayList<>(),
                hash == null ? "" : HexFormat.of().formatHex(hash));
    }

    private static SealedEntry entry(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getString("code"),
                row.getBoolean("guarded"),
                row.getLong("number"),
                Euros.ofCents(row.getLong("cents")),
                Euros.ofCents(row.getLong("balance_cents")));
    }
}
