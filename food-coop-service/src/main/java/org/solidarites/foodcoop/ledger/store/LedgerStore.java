package org.solidarites.foodcoop.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.solidarites.foodcoop.ledger.core.Books;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;

/**
 * Writes postings in the transaction of a connection, which must be read committed: what others have committed while
 * this one waited for an account must be seen.
 */
public final class LedgerStore {

    private final AccountRows accounts;
    private final TransactionRows transactions;
    private final Supplier<UUID> ids;

    public LedgerStore(Connection connection, Supplier<UUID> ids) {
        this.accounts = new AccountRows(connection, ids);
        this.transactions = new TransactionRows(connection);
        this.ids = ids;
    }

    /**
     * Decides on each of these postings in turn, and writes those that can be.
     *
     * @return for each what became of it
     */
    public List<Outcome> post(Collection<Posting> postings, Instant now) throws SQLException {
        AccountRows.Held held = accounts.hold(
                postings.stream().flatMap(Posting::accounts).distinct().sorted().toList(),
                postings.stream().map(Posting::key).toList());
        Books books = new Books(held.heads(), held.earlier());
        List<Outcome> outcomes =
                postings.stream().map(posting -> books.post(posting, ids, now)).toList();
        transactions.write(books.written(), held.ids());
        return outcomes;
    }
}
