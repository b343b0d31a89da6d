package org.solidarites.foodcoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    EntityManager database;

    @Inject
    DataSource connections;

    @AfterEach
    void theBooksBalance() {
        City.assertThatTheBooksBalance(database);
    }

    @Test
    void derivesBalancesFromWhatWasPosted() {
        Account household = household();

        post(Account.CITY_FOOD_AID, household, 1250);
        post(Account.CITY_FOOD_AID, household, 50);
        post(household, Account.CITY_FOOD_AID, 300);

        assertThat(ledger.balance(household)).isEqualTo(Euros.ofCents(1000));
        assertThat(ledger.lines(household, Optional.empty(), 10))
                .extracting(LedgerLine::amount)
                .containsExactly(Euros.ofCents(-300), Euros.ofCents(50), Euros.ofCents(1250));
    }

    @Test
    void postsOnceForOneKey() {
        Account household = household();
        Posting posting = posting(Account.CITY_FOOD_AID, household, 700);

        assertThat(post(posting)).isTrue();
        assertThat(post(posting)).isFalse();

        assertThat(ledger.balance(household)).isEqualTo(Euros.of(7));
    }

    @Test
    void postsOnceForOneKeyHoweverManySendItAtOnce() {
        Account household = household();
        Posting posting = posting(Account.CITY_FOOD_AID, household, 700);

        List<Boolean> written = City.atOnce(IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i -> () -> post(posting))
                .toList());

        assertThat(written).containsOnlyOnce(true);
        assertThat(ledger.balance(household)).isEqualTo(Euros.of(7));
    }

    @Test
    void refusesAKeyThatWentWithAnotherPosting() {
        Account household = household();
        Posting first = posting(Account.CITY_FOOD_AID, household, 700);
        post(first);
        Posting second = Posting.ofMoves(
                first.kind(),
                first.key(),
                first.reference(),
                List.of(new Move(Account.CITY_FOOD_AID, household, Euros.ofCents(701))));

        assertThatIllegalStateException().isThrownBy(() -> post(second));
    }

    @Test
    void letsNoGuardedAccountGoBelowZero() {
        Account household = household();
        post(Account.CITY_FOOD_AID, household, 500);

        assertThatThrownBy(() -> post(household, Account.CITY_FOOD_AID, 501))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(FoodCoopProblem.ACCOUNT_OVERDRAWN));
        assertThat(ledger.balance(household)).isEqualTo(Euros.of(5));
    }

    @Test
    void letsTwoHundredBuyersTakeNoMoreThanThereIs() {
        Account household = household();
        post(Account.CITY_FOOD_AID, household, 1000);

        List<Boolean> taken = City.atOnce(IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(i -> () -> tryToPost(posting(household, Account.CITY_FOOD_AID, 90)))
                .toList());

        assertThat(taken).filteredOn(done -> done).hasSize(11);
        assertThat(ledger.balance(household)).isEqualTo(Euros.ofCents(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithASimpleModelAfterAnyHistoryOfManyAtOnce(long seed) {
        List<Account> households =
                IntStream.range(0, 5).mapToObj(i -> household()).toList();
        households.forEach(household -> post(Account.CITY_FOOD_AID, household, 1000));
        Map<Account, Euros> model = new ConcurrentHashMap<>();
        households.forEach(household -> model.put(household, Euros.of(10)));
        Random random = new Random(seed);
        List<Callable<Boolean>> history = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Account from = households.get(random.nextInt(5));
            Account to = households.get((households.indexOf(from) + 1 + random.nextInt(4)) % 5);
            Euros amount = Euros.ofCents(1 + random.nextInt(600));
            history.add(() -> {
                boolean done = tryToPost(posting(from, to, amount.cents()));
                if (done) {
                    model.merge(from, Euros.ZERO.minus(amount), Euros::plus);
                    model.merge(to, amount, Euros::plus);
                }
                return done;
            });
        }

        List<Boolean> done = City.atOnce(history);

        assertThat(done).contains(true);
        assertThat(ledger.balances(households).byAccount()).isEqualTo(model);
        assertThat(model.values()).noneMatch(Euros::isNegative);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET cents = cents + 1",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry",
                "UPDATE ledger_transaction SET reference = 'another'",
                "DELETE FROM ledger_transaction",
                "UPDATE ledger_account SET may_go_negative = true",
                "DELETE FROM ledger_account",
                "TRUNCATE ledger_account, ledger_transaction, ledger_entry"
            })
    void isNeverChangedNotEvenByHand(String statement) {
        post(Account.CITY_FOOD_AID, household(), 100);

        assertThatThrownBy(() -> run(Connection.TRANSACTION_READ_COMMITTED, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void takesByHandOnlyWhatSumsToZero() {
        String account = openedByHand(true);
        String transaction = UUID.randomUUID().toString();

        assertThatThrownBy(() -> run(
                        Connection.TRANSACTION_READ_COMMITTED, head(transaction, 2), entry(transaction, account, 100)))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> run(Connection.TRANSACTION_READ_COMMITTED, head(transaction, 2)))
                .hasMessageContaining("does not balance");
    }

    @Test
    void letsNothingBeAddedToATransactionByHandNotEvenWhatBalances() throws SQLException {
        String transaction = UUID.randomUUID().toString();
        run(
                Connection.TRANSACTION_READ_COMMITTED,
                head(transaction, 2),
                entry(transaction, openedByHand(true), 100),
                entry(transaction, openedByHand(true), -100));

        String one = entry(transaction, openedByHand(true), 5);
        String two = entry(transaction, openedByHand(true), -5);
        assertThatThrownBy(() -> run(Connection.TRANSACTION_READ_COMMITTED, one, two))
                .hasMessageContaining("4 of 2 entries");
    }

    @Test
    void guardsAccountsByHandToo() throws SQLException {
        String transaction = UUID.randomUUID().toString();
        String guarded = openedByHand(false);
        String free = openedByHand(true);

        assertThatThrownBy(() -> run(
                        Connection.TRANSACTION_READ_COMMITTED,
                        head(transaction, 2),
                        entry(transaction, free, 1),
                        entry(transaction, guarded, -1)))
                .hasMessageContaining("below zero");
        assertThatThrownBy(() -> run(
                        Connection.TRANSACTION_REPEATABLE_READ,
                        head(transaction, 2),
                        entry(transaction, free, 1),
                        entry(transaction, guarded, -1)))
                .hasMessageContaining("repeatable read");
    }

    private String openedByHand(boolean mayGoNegative) {
        String id = UUID.randomUUID().toString();
        try {
            run(
                    Connection.TRANSACTION_READ_COMMITTED,
                    "INSERT INTO ledger_account VALUES ('%s', 'test:%s', 'CITY', %s)".formatted(id, id, mayGoNegative));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    private static String head(String transaction, int entries) {
        return "INSERT INTO ledger_transaction VALUES ('%s', '%s', 'TEST', now(), 'test', %d)"
                .formatted(transaction, transaction, entries);
    }

    private static String entry(String transaction, String account, long cents) {
        return "INSERT INTO ledger_entry VALUES (gen_random_uuid(), '%s', '%s', %d)"
                .formatted(transaction, account, cents);
    }

    /** Runs statements in one transaction on a connection of its own, past all code of the service. */
    private void run(int isolation, String... statements) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(usual);
            }
        }
    }

    private static Account household() {
        return Account.household(UUID.randomUUID());
    }

    private static Posting posting(Account from, Account to, long cents) {
        return Posting.ofMoves(
                PostingKind.FOOD_AID_GRANTED,
                "test:" + UUID.randomUUID(),
                "test",
                List.of(new Move(from, to, Euros.ofCents(cents))));
    }

    private void post(Account from, Account to, long cents) {
        post(posting(from, to, cents));
    }

    private boolean post(Posting posting) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.post(posting));
    }

    private boolean tryToPost(Posting posting) {
        try {
            return post(posting);
        } catch (Refusal notEnough) {
            return false;
        }
    }
}
