package org.solidarites.foodcoop.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.AccountKind;
import org.solidarites.foodcoop.ledger.core.Entry;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;
import org.solidarites.foodcoop.ledger.core.WrittenEntry;
import org.solidarites.foodcoop.ledger.core.WrittenPosting;

/** The transactions with their entries. */
final class TransactionRows {

    /** What was written under some keys, found by index whatever the planner knows of the tables. */
    static final String OF_KEYS =
            "SELECT t.idempotency_key, t.kind, t.reference, a.code, a.kind AS account_kind, e.cents"
                    + " FROM unnest(?::text[]) k (key) CROSS JOIN LATERAL (SELECT id, idempotency_key, kind, reference"
                    + " FROM ledger_transaction WHERE idempotency_key = k.key LIMIT 1) t"
                    + " CROSS JOIN LATERAL (SELECT account_id, cents FROM ledger_entry WHERE transaction_id = t.id OFFSET 0) e"
                    + " CROSS JOIN LATERAL (SELECT code, kind FROM ledger_account WHERE id = e.account_id LIMIT 1) a";

    /** One statement, as the triggers want it. */
    private static final String WRITE = "WITH transaction AS (INSERT INTO ledger_transaction"
            + " (id, idempotency_key, kind, occurred_at, reference, entry_count)"
            + " SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::integer[]))"
            + " INSERT INTO ledger_entry"
            + " (transaction_id, account_id, number, cents, balance_cents, guarded, posted_at)"
            + " SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[],"
            + " ?::timestamptz[])";

    private final Connection connection;

    TransactionRows(Connection connection) {
        this.connection = connection;
    }

    /** The postings that these rows are of, by their keys. */
    static Map<String, Posting> postings(ResultSet rows) throws SQLException {
        Map<String, Earlier> found = new HashMap<>();
        while (rows.next()) {
            found.computeIfAbsent(rows.getString("idempotency_key"), key -> new Earlier(new ArrayList<>()))
                    .rows
                    .add(row(rows));
        }
        Map<String, Posting> earlier = new HashMap<>();
        found.forEach((key, itsRows) -> earlier.put(key, itsRows.posting(key)));
        return earlier;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                PostingKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                new Entry(
                        new Account(row.getString("code"), AccountKind.valueOf(row.getString("account_kind"))),
                        Euros.ofCents(row.getLong("cents"))));
    }

    private record Row(PostingKind kind, String reference, Entry entry) {}

    private record Earlier(List<Row> rows) {

        Posting posting(String key) {
            Row first = rows.getFirst();
            return new Posting(
                    first.kind(),
                    key,
                    first.reference(),
                    rows.stream().map(Row::entry).toList());
        }
    }

    void write(List<WrittenPosting> postings, Map<Account, UUID> accounts) throws SQLException {
        if (postings.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Columns columns = new Columns(connection, statement);
            columns.add("uuid", postings, WrittenPosting::id);
            columns.add("text", postings, written -> written.posting().key());
            columns.add("text", postings, written -> written.posting().kind().name());
            columns.add("timestamptz", postings, written -> written.occurredAt().toString());
            columns.add("text", postings, written -> written.posting().reference());
            columns.add("integer", postings, written -> written.entries().size());
            List<Line> lines = postings.stream()
                    .flatMap(written -> written.entries().stream().map(entry -> new Line(written.id(), entry)))
                    .toList();
            columns.add("uuid", lines, Line::transaction);
            columns.add("uuid", lines, line -> accounts.get(line.entry.account()));
            columns.add("bigint", lines, line -> line.entry.number());
            columns.add("bigint", lines, line -> line.entry.amount().cents());
            columns.add("bigint", lines, line -> line.entry.balance().cents());
            columns.add("boolean", lines, line -> !line.entry.account().kind().mayGoNegative());
            columns.add("timestamptz", lines, line -> line.entry.postedAt().toString());
            statement.executeUpdate();
        }
    }

    private record Line(UUID transaction, WrittenEntry entry) {}
}
