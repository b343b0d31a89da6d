package org.solidarites.foodcoop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Balances;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;
import org.solidarites.foodcoop.ledger.core.SealedTransaction;
import org.solidarites.foodcoop.ledger.store.LedgerStore;
import org.solidarites.foodcoop.ledger.store.SealRows;

/** The tables of the ledger on the connection of the transaction: rows are inserted and read, and nothing else. */
@ApplicationScoped
class LedgerRepository {

    /** The newest entry of each account: one row of an index for each, however long its history is. */
    private static final String BALANCES = "SELECT a.code, h.balance_cents FROM ledger_account a"
            + " CROSS JOIN LATERAL (SELECT e.balance_cents FROM ledger_entry e WHERE e.account_id = a.id"
            + " ORDER BY e.number DESC LIMIT 1) h WHERE a.code IN (:codes)";

    private static final String BALANCE_AT = "SELECT a.code, h.balance_cents FROM ledger_account a"
            + " CROSS JOIN LATERAL (SELECT e.balance_cents FROM ledger_entry e WHERE e.account_id = a.id"
            + " AND e.posted_at <= :at ORDER BY e.posted_at DESC, e.number DESC LIMIT 1) h WHERE a.code = :code";

    /** For each entry since the first about the things, which a pattern names: the balance after it, and what came about them later. */
    private static final String LEFT =
            "SELECT cast(coalesce(min(least(m.balance_cents + m.later, m.total)), 0) AS bigint)"
                    + " FROM (SELECT e.number, e.balance_cents, min(e.number) FILTER (WHERE t.reference LIKE :reference) OVER () AS first,"
                    + " coalesce(sum(e.cents) FILTER (WHERE t.reference LIKE :reference) OVER (), 0) AS total,"
                    + " coalesce(sum(e.cents) FILTER (WHERE t.reference LIKE :reference) OVER (ORDER BY e.number"
                    + " ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0) AS later"
                    + " FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id"
                    + " JOIN ledger_transaction t ON t.id = e.transaction_id WHERE a.code = :code) m WHERE m.number >= m.first";

    private static final String SUM = "SELECT cast(coalesce(sum(e.cents), 0) AS bigint) FROM ledger_account a"
            + " JOIN ledger_entry e ON e.account_id = a.id JOIN ledger_transaction t ON t.id = e.transaction_id"
            + " WHERE a.code = :code AND t.reference = :reference";

    private final EntityManager database;

    LedgerRepository(EntityManager database) {
        this.database = database;
    }

    List<Outcome> post(List<Posting> postings, Instant now) {
        database.flush(); // what the caller has written comes first, also where the ledger refuses
        return onConnection(connection -> new LedgerStore(connection, Ids::next).post(postings, now));
    }

    Balances balances(Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return new Balances(Map.of());
        }
        Map<String, Account> byCode =
                accounts.stream().distinct().collect(Collectors.toMap(Account::code, account -> account));
        List<Object[]> rows = session()
                .createNativeQuery(BALANCES, Object[].class)
                .setParameterList("codes", byCode.keySet())
                .getResultList();
        return new Balances(rows.stream()
                .collect(Collectors.toMap(row -> byCode.get((String) row[0]), row -> Euros.ofCents((Long) row[1]))));
    }

    Optional<Euros> balance(String code, Instant at) {
        return session()
                .createNativeQuery(BALANCE_AT, Object[].class)
                .setParameter("code", code)
                .setParameter("at", at)
                .stream()
                .map(row -> Euros.ofCents((Long) row[1]))
                .findFirst();
    }

    Euros left(String code, String reference) {
        return about(LEFT, code, reference);
    }

    Euros sum(String code, String reference) {
        return about(SUM, code, reference);
    }

    private Euros about(String query, String code, String reference) {
        return Euros.ofCents(session()
                .createNativeQuery(query, Long.class)
                .setParameter("code", code)
                .setParameter("reference", reference)
                .getSingleResult());
    }

    List<LedgerLine> lines(Account account, long before, int rows) {
        return session()
                .createNativeQuery(
                        "SELECT e.number, t.id AS transaction_id, t.kind, t.occurred_at, e.cents, e.balance_cents,"
                                + " t.reference FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id"
                                + " JOIN ledger_transaction t ON t.id = e.transaction_id"
                                + " WHERE a.code = :code AND e.number < :before ORDER BY e.number DESC",
                        Object[].class)
                .addScalar("number", Long.class)
                .addScalar("transaction_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("occurred_at", Instant.class)
                .addScalar("cents", Long.class)
                .addScalar("balance_cents", Long.class)
                .addScalar("reference", String.class)
                .setParameter("code", account.code())
                .setParameter("before", before)
                .setMaxResults(rows)
                .stream()
                .map(LedgerRepository::line)
                .toList();
    }

    private static LedgerLine line(Object[] row) {
        return new LedgerLine(
                (Long) row[0],
                (UUID) row[1],
                PostingKind.valueOf((String) row[2]),
                (Instant) row[3],
                Euros.ofCents((Long) row[4]),
                Euros.ofCents((Long) row[5]),
                (String) row[6]);
    }

    int seal(int atMost, Instant now) {
        return onConnection(connection -> new SealRows(connection).seal(atMost, now));
    }

    SealRows.End endOfChain() {
        return onConnection(connection -> new SealRows(connection).end());
    }

    List<SealedTransaction> sealedAfter(long position, int rows) {
        return onConnection(connection -> new SealRows(connection).after(position, rows));
    }

    /** Something that is done with the connection of the transaction. */
    private interface Work<T> {

        T with(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Work<T> work) {
        return session().doReturningWork(work::with);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
