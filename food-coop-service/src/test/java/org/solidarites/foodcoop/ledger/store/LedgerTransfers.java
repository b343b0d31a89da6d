package org.solidarites.foodcoop.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.AccountKind;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

/** Transfers between accounts by the ledger. */
final class LedgerTransfers implements LedgerBench.Transfers {

    static final int ACCOUNTS = 2000;

    private final Connection connection;
    private final LedgerStore store;
    private final int batch;
    private final Random random = new Random();

    LedgerTransfers(Connection connection, int batch) {
        this.connection = connection;
        this.store = new LedgerStore(connection, Ids::next);
        this.batch = batch;
    }

    @Override
    public int commit() throws SQLException {
        List<Posting> postings =
                IntStream.range(0, batch).mapToObj(i -> posting()).toList();
        for (Outcome outcome : store.post(postings, Clock.systemUTC().instant())) {
            if (!(outcome instanceof Outcome.Posted)) {
                throw new IllegalStateException("not posted: " + outcome);
            }
        }
        connection.commit();
        return batch;
    }

    /** Opens the accounts, as those of the plain tables are there before anything is measured. */
    static void open(Connection connection) throws SQLException {
        LedgerStore store = new LedgerStore(connection, Ids::next);
        for (int first = 0; first < ACCOUNTS - 1; first += 100) {
            store.post(
                    IntStream.range(first, Math.min(first + 100, ACCOUNTS - 1))
                            .mapToObj(from -> posting(from, Euros.ofCents(1)))
                            .toList(),
                    Clock.systemUTC().instant());
            connection.commit();
        }
    }

    private Posting posting() {
        return posting(random.nextInt(ACCOUNTS - 1), Euros.ofCents(1 + random.nextInt(5000)));
    }

    private static Posting posting(int from, Euros amount) {
        return Posting.ofMoves(
                PostingKind.FOOD_AID_GRANTED,
                UUID.randomUUID().toString(),
                "bench",
                List.of(new Move(account(from), account(from + 1), amount)));
    }

    private static Account account(int number) {
        return new Account("bench:" + number, AccountKind.CITY);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
