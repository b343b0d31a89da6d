package org.solidarites.foodcoop.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Head;
import org.solidarites.foodcoop.ledger.core.Posting;

/** The accounts, and the newest entry of each. */
final class AccountRows {

    /**
     * The accounts of an array of codes, each found by index: whatever the planner knows of the tables, it reads no others,
     * and takes them in the order of the array.
     */
    private static final String BY_CODE = " FROM unnest(?::text[]) c (code) CROSS JOIN LATERAL"
            + " (SELECT a.id, a.code FROM ledger_account a WHERE a.code = c.code LIMIT 1%s) a";

    /** None if one is missing: opening it after others are held would break the order in which all writers lock. */
    private static final String HOLD = "SELECT a.id, a.code" + BY_CODE.formatted(" FOR NO KEY UPDATE")
            + " WHERE (SELECT count(*)" + BY_CODE.formatted("") + ") = ?";

    private static final String OPEN = "INSERT INTO ledger_account (id, code, kind, may_go_negative)"
            + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[]) ON CONFLICT (code) DO NOTHING";

    /** Another statement on the same way to the database: it sees what was committed while the first one waited. */
    private static final String HEADS = "SELECT a.code, h.number, h.balance_cents, h.posted_at" + BY_CODE.formatted("")
            + " CROSS JOIN LATERAL (SELECT e.number, e.balance_cents, e.posted_at FROM ledger_entry e"
            + " WHERE e.account_id = a.id ORDER BY e.number DESC LIMIT 1) h";

    /**
     * All on one way to the database. The plans are made once, for arrays of any length: planning takes longer than the
     * reading. As that may be while the tables are empty, none is made that reads a table from end to end.
     */
    private static final String HOLD_AND_READ =
            "SET LOCAL enable_seqscan = off;SET LOCAL plan_cache_mode = force_generic_plan;" + HOLD + ";" + HEADS + ";"
                    + TransactionRows.OF_KEYS
                    + ";SET LOCAL enable_seqscan TO DEFAULT;SET LOCAL plan_cache_mode TO DEFAULT";

    private final Connection connection;
    private final Supplier<UUID> ids;

    AccountRows(Connection connection, Supplier<UUID> ids) {
        this.connection = connection;
        this.ids = ids;
    }

    /**
     * Accounts that nobody else writes to until the transaction ends.
     *
     * @param ids by account
     * @param heads the newest entry of each that has one
     * @param earlier what was written under the keys that were asked for
     */
    record Held(Map<Account, UUID> ids, Map<Account, Head> heads, Map<String, Posting> earlier) {}

    /**
     * Locks accounts in the order in which they are given, which is the same for all writers, and opens those that are not there yet. What was written under some
     * keys is read on the same way to the database.
     */
    Held hold(List<Account> accounts, List<String> keys) throws SQLException {
        Held held = lock(accounts, keys);
        if (held.ids.isEmpty()) {
            open(accounts);
            return lock(accounts, keys);
        }
        return held;
    }

    private Held lock(Collection<Account> accounts, List<String> keys) throws SQLException {
        Map<String, Account> byCode = accounts.stream().collect(Collectors.toMap(Account::code, account -> account));
        Held held = new Held(new HashMap<>(), new HashMap<>(), new HashMap<>());
        try (PreparedStatement statement = connection.prepareStatement(HOLD_AND_READ)) {
            Array codes = connection.createArrayOf(
                    "text", accounts.stream().map(Account::code).toArray());
            statement.setArray(1, codes);
            statement.setArray(2, codes);
            statement.setInt(3, byCode.size());
            statement.setArray(4, codes);
            statement.setArray(5, connection.createArrayOf("text", keys.toArray()));
            statement.execute();
            statement.getMoreResults();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    held.ids.put(byCode.get(rows.getString("code")), rows.getObject("id", UUID.class));
                }
            }
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    held.heads.put(byCode.get(rows.getString("code")), head(rows));
                }
            }
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                held.earlier.putAll(TransactionRows.postings(rows));
            }
        }
        return held;
    }

    private void open(List<Account> accounts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            Columns columns = new Columns(connection, statement);
            columns.add("uuid", accounts, account -> ids.get());
            columns.add("text", accounts, Account::code);
            columns.add("text", accounts, account -> account.kind().name());
            columns.add("boolean", accounts, account -> account.kind().mayGoNegative());
            statement.executeUpdate();
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getLong("number"),
                Euros.ofCents(row.getLong("balance_cents")),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
