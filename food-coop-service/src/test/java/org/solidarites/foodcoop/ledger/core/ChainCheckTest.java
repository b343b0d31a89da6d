package org.solidarites.foodcoop.ledger.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.ledger.core.SealedTransaction.SealedEntry;

class ChainCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void findsNothingWrongWithWhatWasNotChanged() {
        ChainCheck check = new ChainCheck();

        assertThat(history())
                .allSatisfy(transaction -> assertThat(check.next(transaction)).isEmpty());
        assertThat(check.position()).isEqualTo(20);
        assertThat(check.hash()).isEqualTo(history().getLast().hash());
    }

    @Test
    void isTheSameForWhoeverComputesIt() {
        SealedTransaction transaction = new SealedTransaction(
                1,
                new UUID(0, 1),
                "GRANT_AWARDED",
                "key",
                "grant:é",
                NOW,
                List.of(new SealedEntry("a", true, 1, Euros.ofCents(150), Euros.ofCents(150))),
                "");

        // printf '%064d\n1\n00000000-0000-0000-0000-000000000001\nGRANT_AWARDED\nkey\ngrant:é\n
        // 2026-01-05T10:00:00Z\na\ttrue\t1\t150\t150\n' 0 | sha256sum
        assertThat(Chain.seal(Chain.BEGIN, transaction).hash())
                .isEqualTo("34921dea9ac0d31286f123f355165437af208b9c3d71c393681ce395d059c4c9");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        "an amount",
                        change(t ->
                                entries(t, first -> entry(first, first.amount().plus(Euros.ofCents(1)))))),
                Arguments.of("a reference", change(t -> with(t, "another", t.occurredAt(), t.entries()))),
                Arguments.of(
                        "a time",
                        change(t -> with(t, t.reference(), t.occurredAt().plusNanos(1000), t.entries()))),
                Arguments.of("an account", change(t -> entries(t, ChainCheckTest::elsewhere))),
                Arguments.of("entries left out", change(t -> with(t, t.reference(), t.occurredAt(), List.of()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsWhatWasChanged(String what, UnaryOperator<SealedTransaction> change) {
        List<SealedTransaction> history = new ArrayList<>(history());
        history.set(11, change.apply(history.get(11)));

        assertThat(fault(history)).isEqualTo("12 HASH");
    }

    @Test
    void findsWhatIsMissing() {
        List<SealedTransaction> history = new ArrayList<>(history());
        history.remove(11);

        assertThat(fault(history)).isEqualTo("13 GAP");
    }

    /** Who changes one and computes all hashes anew is found by the balances, or by the end that was published. */
    @Test
    void findsAChangeWhoseHashesWereComputedAnew() {
        List<SealedTransaction> history = new ArrayList<>(history());
        history.set(
                11,
                entries(history.get(11), first -> entry(first, first.amount().plus(Euros.ofCents(1)))));
        List<SealedTransaction> forged = new ArrayList<>();
        String hash = Chain.BEGIN;
        for (SealedTransaction transaction : history) {
            forged.add(Chain.seal(hash, transaction));
            hash = forged.getLast().hash();
        }

        assertThat(fault(forged)).isEqualTo("12 UNBALANCED");
        assertThat(forged.getLast().hash()).isNotEqualTo(history().getLast().hash());
    }

    private static String fault(List<SealedTransaction> history) {
        ChainCheck check = new ChainCheck();
        for (SealedTransaction transaction : history) {
            var fault = check.next(transaction);
            if (fault.isPresent()) {
                return check.position() + " " + fault.get();
            }
        }
        return "";
    }

    private static List<SealedTransaction> history() {
        Random random = new Random(1);
        Books books = new Books(Map.of(), Map.of());
        List<Account> accounts = BooksTest.accounts();
        for (int i = 0; books.written().size() < 20; i++) {
            UUID id = new UUID(1, i);
            books.post(BooksTest.randomPosting(random, accounts, "key-" + i), () -> id, NOW);
        }
        return chain(books.written());
    }

    static List<SealedTransaction> chain(List<WrittenPosting> postings) {
        List<SealedTransaction> chain = new ArrayList<>();
        String hash = Chain.BEGIN;
        for (WrittenPosting written : postings) {
            SealedTransaction transaction = new SealedTransaction(
                    chain.size() + 1L,
                    written.id(),
                    written.posting().kind().name(),
                    written.posting().key(),
                    written.posting().reference(),
                    written.occurredAt(),
                    written.entries().stream().map(ChainCheckTest::entry).toList(),
                    "");
            chain.add(Chain.seal(hash, transaction));
            hash = chain.getLast().hash();
        }
        return chain;
    }

    private static SealedEntry entry(WrittenEntry entry) {
        Account account = entry.account();
        return new SealedEntry(
                account.code(), !account.kind().mayGoNegative(), entry.number(), entry.amount(), entry.balance());
    }

    private static UnaryOperator<SealedTransaction> change(UnaryOperator<SealedTransaction> change) {
        return change;
    }

    private static SealedTransaction entries(SealedTransaction of, UnaryOperator<SealedEntry> change) {
        List<SealedEntry> entries = new ArrayList<>(of.entries());
        entries.set(0, change.apply(entries.getFirst()));
        return with(of, of.reference(), of.occurredAt(), entries);
    }

    private static SealedEntry entry(SealedEntry of, Euros amount) {
        return new SealedEntry(of.account(), of.guarded(), of.number(), amount, of.balance());
    }

    private static SealedEntry elsewhere(SealedEntry of) {
        return new SealedEntry("elsewhere", of.guarded(), of.number(), of.amount(), of.balance());
    }

    private static SealedTransaction with(
            SealedTransaction of, String reference, Instant at, List<SealedEntry> entries) {
        return new SealedTransaction(of.position(), of.id(), of.kind(), of.key(), reference, at, entries, of.hash());
    }
}
