package org.solidarites.foodcoop.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.embedded.PostgresServer;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.ChainCheck;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;
import org.solidarites.foodcoop.ledger.core.SealedTransaction;

/** What was written before entries carried balances gets them, and goes on. */
class LedgerMigrationTest {

    private static final Account HOUSEHOLD = Account.household(new UUID(0, 1));

    @Test
    void givesBalancesToWhatWasWrittenBefore() throws SQLException {
        try (PostgresServer server = PostgresServer.start()) {
            server.provision("old", "old");
            String url = server.jdbcUrl("old");
            migrate(url, MigrationVersion.fromVersion("0105"));
            try (Connection connection = DriverManager.getConnection(url, "old", "old")) {
                connection.setAutoCommit(false);
                write(connection);
                migrate(url, MigrationVersion.LATEST);

                Outcome next = new LedgerStore(connection, Ids::next)
                        .post(
                                List.of(Posting.ofMoves(
                                        PostingKind.FOOD_AID_WITHDRAWN,
                                        "next",
                                        "test",
                                        List.of(new Move(HOUSEHOLD, Account.CITY_FOOD_AID, Euros.of(70))))),
                                Instant.parse("2026-01-01T00:00:00Z"))
                        .getFirst();
                SealRows chain = new SealRows(connection);
                chain.seal(10, Instant.parse("2026-01-01T00:00:00Z"));
                connection.commit();

                assertThat(next).isInstanceOf(Outcome.Posted.class);
                ChainCheck check = new ChainCheck();
                List<SealedTransaction> all = chain.after(0, 10);
                assertThat(all).hasSize(4);
                assertThat(all).allSatisfy(one -> assertThat(check.next(one)).isEmpty());
                assertThat(all.getLast().entries())
                        .extracting(SealedTransaction.SealedEntry::balance)
                        .containsExactlyInAnyOrder(Euros.ZERO, Euros.ZERO);
            }
        }
    }

    private static void migrate(String url, MigrationVersion target) {
        Flyway.configure()
                .dataSource(url, "old", "old")
                .locations("db/chassis", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    /** Three grants of 10, 20 and 40 euros, as they were written then. */
    private static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO ledger_account VALUES (gen_random_uuid(), '%s', 'HOUSEHOLD', false),"
                            .formatted(HOUSEHOLD.code())
                    + " (gen_random_uuid(), 'city:food-aid', 'CITY', true)");
            for (int euros : List.of(10, 20, 40)) {
                UUID id = Ids.next();
                statement.execute(
                        "INSERT INTO ledger_transaction VALUES ('%1$s', '%1$s', 'FOOD_AID_GRANTED', '2025-01-01', 'test', 2)"
                                .formatted(id));
                statement.execute("INSERT INTO ledger_entry SELECT gen_random_uuid(), '%s', id,".formatted(id)
                        + " CASE WHEN may_go_negative THEN -1 ELSE 1 END * %d FROM ledger_account"
                                .formatted(euros * 100));
                connection.commit();
            }
        }
    }
}
