package org.solidarites.foodcoop.ledger.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.money.Euros;

class PostingTest {

    private static final Account CITY = Account.CITY_FOOD_AID;
    private static final Account HERE = Account.household(new UUID(0, 1));
    private static final Account THERE = Account.household(new UUID(0, 2));

    @Test
    void takesFromOneWhatItGivesToTheOther() {
        Posting posting = move(CITY, HERE, 1250);

        assertThat(posting.entries())
                .containsExactlyInAnyOrder(new Entry(CITY, Euros.ofCents(-1250)), new Entry(HERE, Euros.ofCents(1250)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1, 100, Long.MAX_VALUE})
    void refusesEntriesThatDoNotSumToZero(long tooMuch) {
        List<Entry> entries = List.of(
                new Entry(CITY, Euros.ofCents(-500)),
                new Entry(HERE, Euros.ofCents(500)),
                new Entry(THERE, Euros.ofCents(tooMuch)));

        assertThatIllegalArgumentException().isThrownBy(() -> posting(entries)).withMessageContaining("sums to zero");
    }

    @Test
    void refusesASumThatOnlyAnOverflowBringsBackToZero() {
        // Four times 2^62 is 2^64, which is zero to who counts in 64 bits and does not look.
        List<Entry> entries = IntStream.range(0, 4)
                .mapToObj(i -> new Entry(Account.household(new UUID(9, i)), Euros.ofCents(1L << 62)))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> posting(entries)).withMessageContaining("sums to zero");
    }

    @Test
    void refusesTwoEntriesOnOneAccountAndLessThanTwoAccounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> posting(List.of(new Entry(HERE, Euros.ofCents(5)), new Entry(HERE, Euros.ofCents(-5)))));
        assertThatIllegalArgumentException().isThrownBy(() -> posting(List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void movesOnlyAmountsAboveZero(long cents) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(CITY, HERE, Euros.ofCents(cents)));
    }

    @Test
    void neitherMovesInPlaceNorWritesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Move(HERE, HERE, Euros.ofCents(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(HERE, Euros.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void needsAKeyOfOneLine(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.ofMoves(
                        PostingKind.FOOD_AID_GRANTED, key, "test", List.of(new Move(CITY, HERE, Euros.ofCents(1)))));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSetOfEntriesThatIsOffByAnythingIsAPosting(int seed) {
        Random random = new Random(seed);
        Optional<Posting> posting = randomPosting(random, accounts(), "key");
        if (posting.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>(posting.get().entries());
        Entry changed = entries.removeLast();
        long off = changed.amount().cents() + 1 + random.nextInt(1000);
        if (off != 0) {
            entries.add(new Entry(changed.account(), Euros.ofCents(off)));
        }

        assertThatIllegalArgumentException().isThrownBy(() -> posting(entries));
    }

    /** Some moves together; none if they cancel out. */
    private static Optional<Posting> randomPosting(Random random, List<Account> accounts, String key) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            Account from = accounts.get(random.nextInt(accounts.size()));
            Account to = accounts.get(random.nextInt(accounts.size()));
            if (!from.equals(to)) {
                moves.add(new Move(from, to, Euros.ofCents(1 + random.nextInt(100_000))));
            }
        }
        try {
            return Optional.of(Posting.ofMoves(PostingKind.GRANT_AWARDED, key, "test", moves));
        } catch (IllegalArgumentException nothingMoves) {
            return Optional.empty();
        }
    }

    private static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(List.of(Account.CITY_FOOD_AID, Account.CITY_COOPERATION));
        IntStream.range(0, 5).forEach(i -> accounts.add(Account.household(new UUID(7, i))));
        return accounts;
    }

    private static Posting move(Account from, Account to, long cents) {
        return Posting.ofMoves(
                PostingKind.FOOD_AID_GRANTED, "key", "test", List.of(new Move(from, to, Euros.ofCents(cents))));
    }

    private static Posting posting(List<Entry> entries) {
        return new Posting(PostingKind.FOOD_AID_GRANTED, "key", "test", entries);
    }
}
