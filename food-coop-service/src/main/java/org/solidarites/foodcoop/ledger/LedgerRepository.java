package org.solidarites.foodcoop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Entry;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** The tables of the ledger, in plain SQL: rows are inserted and summed, and nothing else is ever done to them. */
@ApplicationScoped
class LedgerRepository {

    private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final EntityManager database;

    LedgerRepository(EntityManager database) {
        this.database = database;
    }

    /** Writes the head of a transaction; false if its key is there. Waits for another writer of the same key. */
    boolean claim(UUID transaction, Posting posting, Instant now) {
        return database.createNativeQuery("INSERT INTO ledger_transaction"
                                + " (id, idempotency_key, kind, occurred_at, reference, entry_count)"
                                + " VALUES (:id, :key, :kind, :now, :reference, :entries)"
                                + " ON CONFLICT (idempotency_key) DO NOTHING")
                        .setParameter("id", transaction)
                        .setParameter("key", posting.key())
                        .setParameter("kind", posting.kind().name())
                        .setParameter("now", now)
                        .setParameter("reference", posting.reference())
                        .setParameter("entries", posting.entries().size())
                        .executeUpdate()
                == 1;
    }

    void open(Account account) {
        database.createNativeQuery("INSERT INTO ledger_account (id, code, kind, may_go_negative)"
                        + " VALUES (:id, :code, :kind, :mayGoNegative) ON CONFLICT (code) DO NOTHING")
                .setParameter("id", Ids.next())
                .setParameter("code", account.code())
                .setParameter("kind", account.kind().name())
                .setParameter("mayGoNegative", account.kind().mayGoNegative())
                .executeUpdate();
    }

    /** Locks these accounts until the transaction ends, all writers in the same order. */
    void hold(Collection<Account> accounts) {
        if (!accounts.isEmpty()) {
            database.createNativeQuery(
                            "SELECT code FROM ledger_account WHERE code IN (:codes) ORDER BY code FOR NO KEY UPDATE")
                    .setParameter("codes", codes(accounts))
                    .getResultList();
        }
    }

    void write(UUID transaction, Entry entry) {
        database.createNativeQuery("INSERT INTO ledger_entry (id, transaction_id, account_id, cents)"
                        + " SELECT :id, :transaction, id, :cents FROM ledger_account WHERE code = :code")
                .setParameter("id", Ids.next())
                .setParameter("transaction", transaction)
                .setParameter("cents", entry.amount().cents())
                .setParameter("code", entry.account().code())
                .executeUpdate();
    }

    /** Whether just this posting was written under its key. */
    boolean isWritten(Posting posting) {
        List<Object[]> rows = rows(
                "SELECT a.code, e.cents FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id"
                        + " JOIN ledger_account a ON a.id = e.account_id"
                        + " WHERE t.idempotency_key = :key AND t.kind = :kind AND t.reference = :reference",
                Map.of(
                        "key", posting.key(),
                        "kind", posting.kind().name(),
                        "reference", posting.reference()));
        Map<String, Long> written =
                rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
        Map<String, Long> wanted = posting.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.account().code(), entry -> entry.amount().cents()));
        return written.equals(wanted);
    }

    Balances balances(Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return new Balances(Map.of());
        }
        Map<String, Account> byCode =
                accounts.stream().distinct().collect(Collectors.toMap(Account::code, account -> account));
        List<Object[]> rows = rows(
                "SELECT a.code, sum(e.cents) FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id"
                        + " WHERE a.code IN (:codes) GROUP BY a.code",
                Map.of("codes", byCode.keySet()));
        return new Balances(rows.stream()
                .collect(Collectors.toMap(
                        row -> byCode.get((String) row[0]),
                        row -> Euros.ofCents(((BigDecimal) row[1]).longValueExact()))));
    }

    List<LedgerLine> lines(Account account, Optional<Cursor> before, int rows) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT e.id, t.id AS transaction_id, t.kind, t.occurred_at, e.cents, t.reference"
                                + " FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id"
                                + " JOIN ledger_transaction t ON t.id = e.transaction_id"
                                + " WHERE a.code = :code AND e.id < :before ORDER BY e.id DESC",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("transaction_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("occurred_at", Instant.class)
                .addScalar("cents", Long.class)
                .addScalar("reference", String.class)
                .setParameter("code", account.code())
                .setParameter("before", before.map(Cursor::id).orElse(AFTER_ALL))
                .setMaxResults(rows)
                .stream()
                .map(LedgerRepository::line)
                .toList();
    }

    private static LedgerLine line(Object[] row) {
        return new LedgerLine(
                (UUID) row[0],
                (UUID) row[1],
                PostingKind.valueOf((String) row[2]),
                (Instant) row[3],
                Euros.ofCents((Long) row[4]),
                (String) row[5]);
    }

    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        var query = database.unwrap(Session.class).createNativeQuery(sql, Object[].class);
        parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                query.setParameterList(name, several);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.getResultList();
    }

    private static List<String> codes(Collection<Account> accounts) {
        return accounts.stream().map(Account::code).toList();
    }
}
