package org.solidarites.foodcoop.ledger.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.chassis.money.Euros;

class BooksTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Account CITY = Account.CITY_FOOD_AID;
    private static final Account HERE = Account.household(new UUID(0, 1));

    @Test
    void goesOnWhereTheAccountIs() {
        Books books = new Books(Map.of(HERE, new Head(7, Euros.of(3), NOW.minusSeconds(1))), Map.of());

        books.post(move("a", HERE, CITY, 300), UUID::randomUUID, NOW);

        assertThat(books.written().getFirst().entries())
                .contains(new WrittenEntry(HERE, 8, Euros.of(-3), Euros.ZERO, NOW));
    }

    @Test
    void writesNothingThatWouldTakeAGuardedAccountBelowZero() {
        Books books = new Books(Map.of(HERE, new Head(1, Euros.of(3), NOW)), Map.of());

        assertThat(books.post(move("a", HERE, CITY, 301), UUID::randomUUID, NOW))
                .isEqualTo(new Outcome.Overdrawn(HERE));
        assertThat(books.written()).isEmpty();
        assertThat(books.balance(HERE)).isEqualTo(Euros.of(3));
    }

    @Test
    void neverGoesBackInTimeOnAnAccount() {
        Books books = new Books(Map.of(HERE, new Head(1, Euros.of(3), NOW)), Map.of());

        books.post(move("a", CITY, HERE, 100), UUID::randomUUID, NOW.minusSeconds(60));

        assertThat(books.written().getFirst().entries())
                .filteredOn(entry -> entry.account().equals(HERE))
                .extracting(WrittenEntry::postedAt)
                .containsExactly(NOW);
    }

    @Test
    void knowsWhatWasPostedUnderAKeyBefore() {
        Posting earlier = move("a", CITY, HERE, 100);
        Books books = new Books(Map.of(), Map.of("a", earlier));

        assertThat(books.post(move("a", CITY, HERE, 100), UUID::randomUUID, NOW))
                .isInstanceOf(Outcome.Repeated.class);
        assertThat(books.post(move("a", CITY, HERE, 101), UUID::randomUUID, NOW))
                .isInstanceOf(Outcome.KeyReused.class);
        assertThat(books.written()).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithASimpleModelAfterAnyHistory(int seed) {
        Random random = new Random(seed);
        List<Account> accounts = accounts();
        Map<Account, Long> model = new HashMap<>();
        Map<String, Posting> sent = new HashMap<>();
        Books books = new Books(Map.of(), Map.of());

        for (int i = 0; i < 80; i++) {
            Posting posting = randomPosting(random, accounts, "key-" + random.nextInt(60));
            Outcome outcome = books.post(posting, UUID::randomUUID, NOW.plusSeconds(random.nextInt(100)));
            assertThat(outcome).isInstanceOf(expected(posting, model, sent));
            if (outcome instanceof Outcome.Posted) {
                sent.put(posting.key(), posting);
                posting.entries()
                        .forEach(entry ->
                                model.merge(entry.account(), entry.amount().cents(), Long::sum));
            }
        }

        accounts.forEach(
                account -> assertThat(books.balance(account).cents()).isEqualTo(model.getOrDefault(account, 0L)));
        assertThat(model.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(fault(books)).isNull();
    }

    private static Class<? extends Outcome> expected(
            Posting posting, Map<Account, Long> model, Map<String, Posting> sent) {
        Posting before = sent.get(posting.key());
        if (before != null) {
            return before.equals(posting) ? Outcome.Repeated.class : Outcome.KeyReused.class;
        }
        return posting.entries().stream()
                        .anyMatch(entry -> !entry.account().kind().mayGoNegative()
                                && model.getOrDefault(entry.account(), 0L)
                                                + entry.amount().cents()
                                        < 0)
                ? Outcome.Overdrawn.class
                : Outcome.Posted.class;
    }

    private static ChainCheck.Fault fault(Books books) {
        ChainCheck check = new ChainCheck();
        return ChainCheckTest.chain(books.written()).stream()
                .flatMap(transaction -> check.next(transaction).stream())
                .findFirst()
                .orElse(null);
    }

    static Posting randomPosting(Random random, List<Account> accounts, String key) {
        List<Move> moves = new ArrayList<>();
        int from = random.nextInt(accounts.size());
        for (int i = 0; i <= random.nextInt(3); i++) {
            int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            moves.add(new Move(accounts.get(from), accounts.get(to), Euros.ofCents(1 + random.nextInt(500))));
        }
        return Posting.ofMoves(PostingKind.GRANT_AWARDED, key, "test", moves);
    }

    static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(List.of(Account.CITY_FOOD_AID, Account.CITY_COOPERATION));
        IntStream.range(0, 5).forEach(i -> accounts.add(Account.household(new UUID(7, i))));
        return accounts;
    }

    private static Posting move(String key, Account from, Account to, long cents) {
        return Posting.ofMoves(
                PostingKind.FOOD_AID_GRANTED, key, "test", List.of(new Move(from, to, Euros.ofCents(cents))));
    }
}
