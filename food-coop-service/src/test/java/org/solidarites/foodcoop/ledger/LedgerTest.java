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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.foodcoop.City;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;
import org.solidarites.foodcoop.ledger.core.Move;
import org.solidarites.foodcoop.ledger.core.Outcome;
import org.solidarites.foodcoop.ledger.core.Posting;
import org.solidarites.foodcoop.ledger.core.PostingKind;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    Proofs proofs;

    @Inject
    EntityManager database;

    @Inject
    DataSource connections;

    @AfterEach
    void theBooksBalance() {
        City.assertThatTheBooksBalance(database);
        assertThat(proofs.check().fault()).isNull();
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
    void knowsWhatWasThereAtAnyMoment() {
        Account household = household();
        Instant before = Instant.now();
        post(Account.CITY_FOOD_AID, household, 1250);
        Instant between = Instant.now();
        post(household, Account.CITY_FOOD_AID, 250);

        assertThat(ledger.balance(household, before)).isEqualTo(Euros.ZERO);
        assertThat(ledger.balance(household, between)).isEqualTo(Euros.ofCents(1250));
        assertThat(ledger.balance(household, Instant.now())).isEqualTo(Euros.of(10));
    }

    @Test
    void writesOfManyAtOnceThoseThatCanBe() {
        Account one = household();
        Account two = household();
        Posting first = posting(Account.CITY_FOOD_AID, one, 500);
        Posting reused = new Posting(first.kind(), first.key(), "another", first.entries());

        List<Outcome> outcomes = QuarkusTransaction.requiringNew()
                .call(() -> ledger.postAll(List.of(
                        first, posting(one, two, 300), posting(one, two, 201), first, reused, posting(one, two, 200))));

        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Posted", "Posted", "Overdrawn", "Repeated", "KeyReused", "Posted");
        assertThat(ledger.balance(two)).isEqualTo(Euros.of(5));
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
        LedgerProof end = proofs.sealedEnd();
        assertThat(proofs.check().hash()).isEqualTo(end.hash());
        assertThat(model.values()).noneMatch(Euros::isNegative);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET cents = cents + 1",
                "UPDATE ledger_seal SET hash = hash",
                "DELETE FROM ledger_seal",
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2 | (free, 1, 100, 100, false)                                    | does not balance
                    3 | (free, 1, 100, 100, false), (other, 1, -100, -100, false)     | 2 of 3 entries
                    2 | (free, 1, 100, 90, false), (other, 1, -100, -100, false)      | does not follow
                    2 | (free, 2, 100, 100, false), (other, 1, -100, -100, false)     | does not follow
                    2 | (free, 1, 100, 100, false), (guarded, 1, -100, -100, true)    | ledger_entry_cover_ck
                    2 | (free, 1, 100, 100, false), (guarded, 1, -100, -100, false)   | does not follow
                    2 | (free, 1, 100, 100, false), (nowhere, 1, -100, -100, false)   | does not follow""")
    void takesByHandOnlyWhatIsSound(int announced, String entries, String reason) throws SQLException {
        openedByHand("free", true);
        openedByHand("other", true);
        openedByHand("guarded", false);

        assertThatThrownBy(() -> run(Connection.TRANSACTION_READ_COMMITTED, transaction(announced, entries)))
                .hasMessageContaining(reason);
    }

    @Test
    void letsNoTransactionBeWrittenByHandWithoutItsEntriesNorAnyBeAddedLater() throws SQLException {
        openedByHand("free", true);
        openedByHand("other", true);
        String whole = transaction(2, "(free, 1, 5, 5, false), (other, 1, -5, -5, false)");

        assertThatThrownBy(() -> run(
                        Connection.TRANSACTION_READ_COMMITTED,
                        whole.split(" INSERT INTO ledger_entry")[0]
                                .replace("WITH t AS (", "")
                                .replaceAll("\\)$", "")))
                .hasMessageContaining("together with its entries");
        run(Connection.TRANSACTION_READ_COMMITTED, whole);
        openedByHand("third", true);
        openedByHand("fourth", true);
        String added = entries("(third, 1, 5, 5, false), (fourth, 1, -5, -5, false)");
        assertThatThrownBy(() -> run(Connection.TRANSACTION_READ_COMMITTED, added))
                .hasMessageContaining("4 of 2 entries");
    }

    private final UUID byHand = UUID.randomUUID();
    private final Map<String, UUID> ids = new HashMap<>();

    private void openedByHand(String name, boolean mayGoNegative) throws SQLException {
        ids.put(name, UUID.randomUUID());
        run(
                Connection.TRANSACTION_READ_COMMITTED,
                "INSERT INTO ledger_account VALUES ('%1$s', 'test:%1$s', 'CITY', %2$s)"
                        .formatted(ids.get(name), mayGoNegative));
    }

    private String transaction(int announced, String entries) {
        return "WITH t AS (INSERT INTO ledger_transaction (id, idempotency_key, kind, occurred_at, reference, entry_count)"
                + " VALUES ('%1$s', '%1$s', 'TEST', now(), 'test', %2$d)) ".formatted(byHand, announced)
                + entries(entries);
    }

    /** Each of an account by its name, number, cents, balance, guarded. */
    private String entries(String entries) {
        String rows = entries.replaceAll("\\((\\w+)", "('" + byHand + "', now(), '$1'");
        for (Map.Entry<String, UUID> account : ids.entrySet()) {
            rows = rows.replace("'" + account.getKey() + "'", "'" + account.getValue() + "'");
        }
        rows = rows.replace("'nowhere'", "'" + UUID.randomUUID() + "'");
        return "INSERT INTO ledger_entry (transaction_id, posted_at, account_id, number, cents, balance_cents, guarded) VALUES "
                + rows;
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
